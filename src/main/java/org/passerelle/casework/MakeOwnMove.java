package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Refusal;
import org.passerelle.platform.security.Actor;

/** Moves a case as the person it is about wants, or a helper who may submit for them. */
@ApplicationScoped
class MakeOwnMove {

    private static final CaseDoor.Needs TO_ACT = new CaseDoor.Needs(Section.FORM, Right.SUBMIT);
    private static final CaseDoor.Needs TO_READ_DECISIONS = new CaseDoor.Needs(Section.DECISIONS, Right.READ);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final Cases cases;
    private final OwnWords words;

    MakeOwnMove(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, Cases cases, OwnWords words) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.cases = cases;
        this.words = words;
    }

    Uni<OwnMoveOutcome> make(Actor actor, OwnMove move) {
        return sessions.withStatelessTransaction(
                tx -> door.admit(tx, actor, move.application(), Section.FORM, Right.SUBMIT)
                        .chain(found -> found.isEmpty() ? unknown() : moved(tx, actor, move, clock.instant())));
    }

    /** {@code late} is why it comes after its time; it counts only where the time is over. */
    Uni<OwnMoveOutcome> challenge(Actor actor, OwnMove move, @Nullable Reason late) {
        return sessions.withStatelessTransaction(
                tx -> door.admit(tx, actor, move.application(), TO_READ_DECISIONS, TO_ACT)
                        .chain(found -> found.isEmpty() ? unknown() : challenged(tx, actor, move, late)));
    }

    private Uni<OwnMoveOutcome> challenged(
            Mutiny.StatelessSession tx, Actor actor, OwnMove move, @Nullable Reason late) {
        Instant now = clock.instant();
        return moved(tx, actor, move, now)
                .chain(outcome -> late != null && tooLate(outcome)
                        ? moved(tx, actor, move.late(late), now)
                        : Uni.createFrom().item(outcome));
    }

    private static boolean tooLate(OwnMoveOutcome outcome) {
        return outcome instanceof OwnMoveOutcome.Refused refused && refused.refusal() == Refusal.CHALLENGE_LATE;
    }

    private Uni<OwnMoveOutcome> moved(Mutiny.StatelessSession tx, Actor actor, OwnMove move, Instant now) {
        return cases.move(tx, move.application(), move.request(actor, now), null)
                .call(moved -> moved instanceof Moved.Done done
                        ? words.keep(tx, done.event(), move.words())
                        : Uni.createFrom().voidItem())
                .map(MakeOwnMove::outcome);
    }

    private static OwnMoveOutcome outcome(Moved moved) {
        return switch (moved) {
            case Moved.Done done -> new OwnMoveOutcome.Done(done.view());
            case Moved.Unchanged(CaseView view) -> new OwnMoveOutcome.Done(view);
            case Moved.Refused refused -> new OwnMoveOutcome.Refused(refused.refusal());
            case Moved.Unknown() -> new OwnMoveOutcome.Unknown();
            case Moved.Stale _ -> throw new IllegalStateException("Nobody named a version");
        };
    }

    private static Uni<OwnMoveOutcome> unknown() {
        return Uni.createFrom().item(new OwnMoveOutcome.Unknown());
    }
}
