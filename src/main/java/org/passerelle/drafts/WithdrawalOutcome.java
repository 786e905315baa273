package org.passerelle.drafts;

import org.passerelle.cases.status.Refusal;

/** What became of a wish to withdraw, or to take that back. */
sealed interface WithdrawalOutcome {

    /** Done, now or before. */
    record Done(DraftHeader application) implements WithdrawalOutcome {}

    /** No such application for this actor. */
    record NotFound() implements WithdrawalOutcome {}

    /** It has changed since the version the caller means. */
    record Stale() implements WithdrawalOutcome {}

    /** The table does not allow it. */
    record Refused(Refusal refusal) implements WithdrawalOutcome {}
}
