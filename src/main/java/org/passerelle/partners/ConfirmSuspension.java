package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;

/**
 * Confirms a proposed suspension, as another person in another role: from now on the notice runs and the leads know. In
 * danger there may be no notice, and it takes force in the same transaction.
 */
@ApplicationScoped
class ConfirmSuspension {

    private final SuspensionStep steps;
    private final SuspensionLetters letters;
    private final PutIntoForce putIntoForce;

    ConfirmSuspension(SuspensionStep steps, SuspensionLetters letters, PutIntoForce putIntoForce) {
        this.steps = steps;
        this.letters = letters;
        this.putIntoForce = putIntoForce;
    }

    Uni<SuspensionOutcome> confirm(UUID by, UUID organisation) {
        return steps.run(organisation, (tx, open, now) -> confirm(tx, by, open, now));
    }

    private Uni<SuspensionOutcome> confirm(
            Mutiny.StatelessSession tx, UUID by, @Nullable SuspensionRow open, Instant now) {
        if (open == null || SuspensionState.of(open) != SuspensionState.PROPOSED) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        if (open.proposedBy.equals(by)) {
            return SuspensionStep.refused(ProblemType.OWN_ACCOUNT);
        }
        Instant takesForceAt = now.plus(Duration.ofDays(open.noticeDays));
        open.confirmedBy = by;
        open.confirmedAt = now;
        open.takesForceAt = takesForceAt;
        return new Suspensions(tx)
                .change(open)
                .chain(() -> takesForceAt.isAfter(now)
                        ? letters.announce(tx, open, takesForceAt)
                        : putIntoForce.put(tx, open, now))
                .replaceWith(new SuspensionOutcome.Done());
    }
}
