package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.ProblemType;

/** Proposes to end a suspension that is in force; a proposal that nobody confirmed gives way to the next. */
@ApplicationScoped
class ProposeReinstatement {

    private final SuspensionStep steps;
    private final SuspensionSecrets secrets;

    ProposeReinstatement(SuspensionStep steps, SuspensionSecrets secrets) {
        this.steps = steps;
        this.secrets = secrets;
    }

    Uni<SuspensionOutcome> propose(UUID by, UUID organisation, String statement) {
        return FreeText.fits(statement)
                ? steps.run(organisation, (tx, open, now) -> propose(tx, by, open, statement, now))
                : SuspensionStep.refused(ProblemType.TEXT_INVALID);
    }

    private Uni<SuspensionOutcome> propose(
            Mutiny.StatelessSession tx, UUID by, @Nullable SuspensionRow open, String statement, Instant now) {
        if (open == null || !SuspensionState.of(open).inForce()) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        open.liftStatement = secrets.sealLift(open.id, statement);
        open.liftProposedBy = by;
        open.liftProposedAt = now;
        return SuspensionStep.kept(tx, open);
    }
}
