package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.passerelle.cases.CaseView;

/** What became of an officer's answer to a proposal. */
sealed interface ProposalOutcome {

    record Confirmed(CaseView view) implements ProposalOutcome {}

    record Declined(CaseView view) implements ProposalOutcome {}

    record Unknown() implements ProposalOutcome {}

    /** Another team has the case. */
    record ReasonNeeded() implements ProposalOutcome {}

    /** Takes a step with a proposal that was found. */
    static Uni<ProposalOutcome> of(CaseRead<ProposedMove> read, Function<ProposedMove, Uni<ProposalOutcome>> step) {
        return switch (read) {
            case CaseRead.Found<ProposedMove> found -> step.apply(found.body());
            case CaseRead.ReasonNeeded<ProposedMove> _ -> Uni.createFrom().item(new ReasonNeeded());
            case CaseRead.Unknown<ProposedMove> _ -> Uni.createFrom().item(new Unknown());
        };
    }

    /** It was decided, or the case has moved. */
    record Over() implements ProposalOutcome {}

    /** They may be the person who proposed it. */
    record OtherOfficerNeeded() implements ProposalOutcome {}

    record PreviewNeeded() implements ProposalOutcome {}

    record PreviewStale() implements ProposalOutcome {}

    /** The table no longer allows it. */
    record Refused(Foresight foresight) implements ProposalOutcome {}
}
