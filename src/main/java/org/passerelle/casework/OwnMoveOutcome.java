package org.passerelle.casework;

import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.Refusal;

/** What became of a move that the person made. */
sealed interface OwnMoveOutcome {

    /** Done, now or before. */
    record Done(CaseView view) implements OwnMoveOutcome {}

    /** No such application for this actor. */
    record Unknown() implements OwnMoveOutcome {}

    /** The table does not allow it. */
    record Refused(Refusal refusal) implements OwnMoveOutcome {}
}
