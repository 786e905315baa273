package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/**
 * Confirms a proposed suspension, as another person in another role: from now on the notice runs and the leads know. In
 * danger there may be no notice, and it takes force in the same transaction.
 */
@ApplicationScoped
class ConfirmSuspension {

    private final SuspensionStep steps;
    private final SuspensionLetters letters;
    private final PutIntoForce putIntoForce;
    private final SecondPerson secondPerson;

    ConfirmSuspension(
            SuspensionStep steps, SuspensionLetters letters, PutIntoForce putIntoForce, SecondPerson secondPerson) {
        this.steps = steps;
        this.secondPerson = secondPerson;
        this.letters = letters;
        this.putIntoForce = putIntoForce;
    }

    Uni<SuspensionOutcome> confirm(Actor.Staff by, UUID organisation) {
        return steps.run(organisation, (tx, open, now) -> confirm(tx, by, open, now));
    }

    private Uni<SuspensionOutcome> confirm(
            Mutiny.StatelessSession tx, Actor.Staff by, @Nullable SuspensionRow open, Instant now) {
        if (open == null || SuspensionState.of(open) != SuspensionState.PROPOSED) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        return secondPerson.confirms(
                tx, open.proposedBy, open.proposedAt, by, () -> confirmed(tx, by.staffId(), open, now));
    }

    private Uni<SuspensionOutcome> confirmed(Mutiny.StatelessSession tx, UUID by, SuspensionRow open, Instant now) {
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
