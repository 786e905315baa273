package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/**
 * Moves a case as an officer wants, once they have seen what the person will be told; where the table asks for two people
 * it is proposed to a colleague.
 */
@ApplicationScoped
class MakeTransition {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ForeseeTransition foresee;
    private final CarryOut carryOut;
    private final ProposeMove propose;

    MakeTransition(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ForeseeTransition foresee,
            CarryOut carryOut,
            ProposeMove propose) {
        this.sessions = sessions;
        this.clock = clock;
        this.foresee = foresee;
        this.carryOut = carryOut;
        this.propose = propose;
    }

    Uni<TransitionOutcome> make(Actor.Staff actor, TransitionWish wish) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> foresee.foresee(tx, actor, wish, Right.WRITE, now).chain(foresight -> switch (foresight) {
                    case Foresight.Ready ready -> seen(tx, actor, wish, ready, now);
                    case Foresight.Unknown _,
                            Foresight.ReasonNeeded _,
                            Foresight.Stale _,
                            Foresight.Refused _,
                            Foresight.WordsRequired _ ->
                        Uni.createFrom().item(new TransitionOutcome.NotReady(foresight));
                }));
    }

    private Uni<TransitionOutcome> seen(
            Mutiny.StatelessSession tx, Actor.Staff actor, TransitionWish wish, Foresight.Ready ready, Instant now) {
        if (wish.preview() == null) {
            return Uni.createFrom().item(new TransitionOutcome.PreviewNeeded());
        }
        if (!wish.preview().equals(ready.preview().preview())) {
            return Uni.createFrom().item(new TransitionOutcome.PreviewStale());
        }
        return ready.would().move().secondPerson()
                ? propose.propose(tx, actor, wish, ready.would(), now)
                : carryOut.move(tx, actor, wish.application(), wish.request(Officer.of(actor), now), letter(wish))
                        .map(TransitionOutcome.Moved::new);
    }

    private static CarryOut.Letter letter(TransitionWish wish) {
        return new CarryOut.Letter(wish.words(), wish.note());
    }
}
