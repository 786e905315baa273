package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.Right;
import org.passerelle.cases.status.CaseState;
import org.passerelle.evidence.WantedThings;
import org.passerelle.notifications.Addressees;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Tells what asking for more would come to, in the transaction in which it may then be done. */
@ApplicationScoped
class ForeseeEvidence {

    private static final Set<CaseState> BEFORE_THE_CALL = Set.of(CaseState.SUBMITTED, CaseState.WAITING);

    private final Cases cases;
    private final Addressees addressees;
    private final WantedThings things;
    private final ForeseeTransition foresee;

    ForeseeEvidence(Cases cases, Addressees addressees, WantedThings things, ForeseeTransition foresee) {
        this.cases = cases;
        this.addressees = addressees;
        this.things = things;
        this.foresee = foresee;
    }

    /** What it would come to: the move with its words, or why not. */
    sealed interface Prospect {

        record Ready(TransitionWish wish, MovePreview preview) implements Prospect {}

        record No(EvidenceAsked why) implements Prospect {}
    }

    Uni<Prospect> foresee(Mutiny.StatelessSession tx, Actor.Staff actor, EvidenceWish wish, Right right, Instant now) {
        return things.canBeAsked(wish.things())
                ? cases.find(tx, wish.application())
                        .chain(found -> language(tx, found))
                        .map(language -> wish.transition(things.say(wish.things(), wish.message(), language)))
                        .chain(move -> foresee.foresee(tx, actor, move, right, now)
                                .chain(foresight -> weighed(tx, wish, move, foresight)))
                : no(new EvidenceAsked.Invalid());
    }

    private Uni<String> language(Mutiny.StatelessSession tx, Optional<CaseView> found) {
        UUID account = found.map(CaseView::accountId).orElse(null);
        return account == null ? Uni.createFrom().item(Languages.FALLBACK) : addressees.languageOf(tx, account);
    }

    private Uni<Prospect> weighed(
            Mutiny.StatelessSession tx, EvidenceWish wish, TransitionWish move, Foresight foresight) {
        if (!(foresight instanceof Foresight.Ready ready)) {
            return no(new EvidenceAsked.NotReady(foresight));
        }
        Foreseen.Would would = ready.would();
        return BEFORE_THE_CALL.contains(would.view().state()) && !things.onlyPresence(wish.things())
                ? no(new EvidenceAsked.NotYet())
                : foresee.preview(tx, within(would, wish.days()), move.reason(), move.words())
                        .map(preview -> new Prospect.Ready(move, preview));
    }

    private static Foreseen.Would within(Foreseen.Would would, int days) {
        return new Foreseen.Would(would.view(), would.move(), would.to(), would.notice(), days);
    }

    private static Uni<Prospect> no(EvidenceAsked why) {
        return Uni.createFrom().item(new Prospect.No(why));
    }
}
