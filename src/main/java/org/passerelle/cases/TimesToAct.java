package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.Stoppages;
import org.passerelle.notifications.deadline.DeadlineKind;

/** Tells until when a person can do what has its time: no clock runs while they could not act. */
@ApplicationScoped
class TimesToAct {

    private final Deadlines deadlines;
    private final Stoppages stoppages;

    TimesToAct(Deadlines deadlines, Stoppages stoppages) {
        this.deadlines = deadlines;
        this.stoppages = stoppages;
    }

    /** The last moments; null where there is none, or none yet. */
    record Times(@Nullable Instant undoUntil, @Nullable Instant challengeUntil) {}

    Uni<Times> of(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return undoUntil(tx, view, now).chain(undo -> challengeUntil(tx, view, now)
                .map(challenge -> new Times(undo.orElse(null), challenge.orElse(null))));
    }

    /** Until when a withdrawal can be undone; empty unless the person has withdrawn. */
    Uni<Optional<Instant>> undoUntil(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        Instant until = view.undoUntil();
        return until == null
                ? Uni.createFrom().item(Optional.empty())
                : new CaseMoves(tx)
                        .withdrawnAt(view.id())
                        .map(at -> at.orElse(until))
                        .chain(at -> stoppages.end(tx, view.id(), at, Duration.between(at, until), now))
                        .map(Optional::of);
    }

    /** Only a decision against the person can be challenged. */
    private Uni<Optional<Instant>> challengeUntil(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return view.state() == CaseState.NOT_ELIGIBLE || view.state() == CaseState.REFUSED
                ? deadlines.until(tx, view.id(), DeadlineKind.CHALLENGE, now)
                : Uni.createFrom().item(Optional.empty());
    }
}
