package org.passerelle.casework;

import org.passerelle.cases.CaseView;

/** What became of an officer's answer to a proposal. */
sealed interface ProposalOutcome {

    record Confirmed(CaseView view) implements ProposalOutcome {}

    record Declined(CaseView view) implements ProposalOutcome {}

    record Unknown() implements ProposalOutcome {}

    /** It was decided, or the case has moved. */
    record Over() implements ProposalOutcome {}

    /** They may be the person who proposed it. */
    record OtherOfficerNeeded() implements ProposalOutcome {}

    record PreviewNeeded() implements ProposalOutcome {}

    record PreviewStale() implements ProposalOutcome {}

    /** The table no longer allows it. */
    record Refused(Foresight foresight) implements ProposalOutcome {}
}
