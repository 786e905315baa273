package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.ProblemType;

/** Proposes to suspend an organisation, with a reason that there is, and words that the organisation is told. */
@ApplicationScoped
class ProposeSuspension {

    private final SuspensionStep steps;
    private final SuspensionSecrets secrets;

    ProposeSuspension(SuspensionStep steps, SuspensionSecrets secrets) {
        this.steps = steps;
        this.secrets = secrets;
    }

    /** What is proposed; without days of notice it is the least that goes with the reason. */
    record Wanted(String reason, String statement, @Nullable Integer noticeDays) {}

    Uni<SuspensionOutcome> propose(UUID by, UUID organisation, Wanted wanted) {
        SuspensionReason reason = SuspensionReason.of(wanted.reason()).orElse(null);
        if (reason == null) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_REASON_UNKNOWN);
        }
        if (!FreeText.fits(wanted.statement())) {
            return SuspensionStep.refused(ProblemType.TEXT_INVALID);
        }
        int days = wanted.noticeDays() == null ? reason.leastNotice() : wanted.noticeDays();
        return reason.takes(days)
                ? steps.run(
                        organisation,
                        (tx, open, now) -> open == null
                                ? add(tx, row(by, organisation, reason, wanted.statement(), days, now))
                                : SuspensionStep.refused(ProblemType.SUSPENSION_OPEN))
                : SuspensionStep.refused(ProblemType.NOTICE_INVALID);
    }

    private static Uni<SuspensionOutcome> add(Mutiny.StatelessSession tx, SuspensionRow row) {
        return new Suspensions(tx).add(row).replaceWith(new SuspensionOutcome.Done());
    }

    private SuspensionRow row(
            UUID by, UUID organisation, SuspensionReason reason, String statement, int days, Instant now) {
        SuspensionRow row = new SuspensionRow();
        row.id = Ids.next();
        row.organisationId = organisation;
        row.reason = reason.code();
        row.statement = secrets.sealStatement(row.id, statement);
        row.noticeDays = days;
        row.proposedBy = by;
        row.proposedAt = now;
        return row;
    }
}
