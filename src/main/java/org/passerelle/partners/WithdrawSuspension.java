package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;

/** Takes back a suspension that is not in force yet; leads who were told of it are told of that too. */
@ApplicationScoped
class WithdrawSuspension {

    private final SuspensionStep steps;
    private final SuspensionLetters letters;

    WithdrawSuspension(SuspensionStep steps, SuspensionLetters letters) {
        this.steps = steps;
        this.letters = letters;
    }

    Uni<SuspensionOutcome> withdraw(UUID by, UUID organisation) {
        return steps.run(organisation, (tx, open, now) -> withdraw(tx, by, open, now));
    }

    private Uni<SuspensionOutcome> withdraw(
            Mutiny.StatelessSession tx, UUID by, @Nullable SuspensionRow open, Instant now) {
        if (open == null || !SuspensionState.of(open).ahead()) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        boolean told = open.confirmedAt != null;
        open.withdrawnBy = by;
        open.withdrawnAt = now;
        return SuspensionStep.kept(tx, open)
                .call(() -> told
                        ? letters.openAgain(tx, open.organisationId)
                        : Uni.createFrom().voidItem());
    }
}
