package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.Right;
import org.passerelle.casework.ForeseeEvidence.Prospect;
import org.passerelle.evidence.KeepRequest;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.platform.security.Actor;

/** Asks a person to show more, once the officer has seen what they will be told: the case moves and the list is kept. */
@ApplicationScoped
class AskForEvidence {

    private final Mutiny.SessionFactory sessions;
    private final ForeseeEvidence foresee;
    private final CarryOut carryOut;
    private final KeepRequest keepRequest;
    private final Deadlines deadlines;

    AskForEvidence(
            Mutiny.SessionFactory sessions,
            ForeseeEvidence foresee,
            CarryOut carryOut,
            KeepRequest keepRequest,
            Deadlines deadlines) {
        this.sessions = sessions;
        this.foresee = foresee;
        this.carryOut = carryOut;
        this.keepRequest = keepRequest;
        this.deadlines = deadlines;
    }

    Uni<EvidenceAsked> ask(Actor.Staff actor, EvidenceWish wish, Instant now) {
        return sessions.withStatelessTransaction(
                tx -> foresee.foresee(tx, actor, wish, Right.WRITE, now).chain(prospect -> switch (prospect) {
                    case Prospect.No(EvidenceAsked why) -> Uni.createFrom().item(why);
                    case Prospect.Ready ready -> seen(tx, actor, wish, ready, now);
                }));
    }

    private Uni<EvidenceAsked> seen(
            Mutiny.StatelessSession tx, Actor.Staff actor, EvidenceWish wish, Prospect.Ready ready, Instant now) {
        if (wish.preview() == null) {
            return Uni.createFrom().item(new EvidenceAsked.PreviewNeeded());
        }
        return wish.preview().equals(ready.preview().preview())
                ? asked(tx, actor, wish, ready.wish(), now)
                : Uni.createFrom().item(new EvidenceAsked.PreviewStale());
    }

    private Uni<EvidenceAsked> asked(
            Mutiny.StatelessSession tx, Actor.Staff actor, EvidenceWish wish, TransitionWish move, Instant now) {
        CarryOut.Letter letter = new CarryOut.Letter(move.words(), null);
        return carryOut.moved(tx, actor, wish.application(), move.request(Officer.of(actor), now), letter)
                .chain(event -> kept(tx, actor, wish, event, now)
                        .map(request -> new EvidenceAsked.Asked(event.view(), request)));
    }

    private Uni<UUID> kept(
            Mutiny.StatelessSession tx, Actor.Staff actor, EvidenceWish wish, CaseMoved event, Instant now) {
        KeepRequest.Question question = new KeepRequest.Question(
                wish.application(), event.moveId(), wish.things(), wish.days(), actor.staffId(), now);
        return deadlines
                .lengthen(tx, wish.application(), DeadlineKind.ANSWER_QUESTION, wish.days())
                .chain(() -> keepRequest.keep(tx, question));
    }
}
