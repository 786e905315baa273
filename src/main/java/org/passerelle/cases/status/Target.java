package org.passerelle.cases.status;

/** Where a move leads: to a named state, or back along the way the case came. */
public sealed interface Target {

    /** Always the same state. */
    record State(CaseState state) implements Target {}

    /** Back to the state from which the present one was entered. */
    record WhereItWas() implements Target {}

    /** Back past the challenged decision, to the state in which it was taken. */
    record BeforeTheDecision() implements Target {}

    /** Back to where the case stood before its latest move that has not been corrected yet. */
    record BeforeTheMistake() implements Target {}
}
