package org.passerelle.casework;

import java.util.UUID;
import org.passerelle.cases.CaseView;

/** What became of an officer's wish to move a case. */
sealed interface TransitionOutcome {

    record Moved(CaseView view) implements TransitionOutcome {}

    /** A colleague has to confirm it. */
    record Proposed(CaseView view, UUID proposal) implements TransitionOutcome {}

    /** Somebody has proposed something for this case that waits. */
    record ProposalOpen() implements TransitionOutcome {}

    record PreviewNeeded() implements TransitionOutcome {}

    /** What the person would be told is no longer what the officer has seen. */
    record PreviewStale() implements TransitionOutcome {}

    /** It did not come so far. */
    record NotReady(Foresight foresight) implements TransitionOutcome {}
}
