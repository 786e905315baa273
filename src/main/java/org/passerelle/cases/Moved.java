package org.passerelle.cases;

import org.passerelle.cases.status.Refusal;

/** The outcome of a wish to move a case. */
public sealed interface Moved {

    /** It moved. */
    record Done(CaseView view, CaseMoved event) implements Moved {}

    /** It stands there already, as after a second tap: the same result, nothing written. */
    record Unchanged(CaseView view) implements Moved {}

    /** It has moved since the version that was expected. */
    record Stale(CaseView view) implements Moved {}

    /** It may not. */
    record Refused(CaseView view, Refusal refusal) implements Moved {}

    /** There is no such case. */
    record Unknown() implements Moved {}
}
