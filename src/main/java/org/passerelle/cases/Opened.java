package org.passerelle.cases;

/** The outcome of opening a case. */
public sealed interface Opened {

    /** The case to go on with. */
    CaseView view();

    /** A draft was opened. */
    record Anew(CaseView view) implements Opened {}

    /** The account has a live case of that form already. */
    record Existing(CaseView view) implements Opened {}
}
