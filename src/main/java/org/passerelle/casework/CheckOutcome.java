package org.passerelle.casework;

/** What became of a step with a check. */
sealed interface CheckOutcome {

    record Done(CheckItem check) implements CheckOutcome {}

    record Unknown() implements CheckOutcome {}

    /** Another team has the case. */
    record ReasonNeeded() implements CheckOutcome {}

    /** The same was asked and is not answered yet. */
    record Open() implements CheckOutcome {}

    record Answered() implements CheckOutcome {}

    /** Nothing is asked about a case that is not open. */
    record NotNow() implements CheckOutcome {}
}
