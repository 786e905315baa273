package org.passerelle.platform.tasks;

/** What came of a decision. */
public sealed interface Decided {

    /** It is in force, and the task ends. */
    record Done() implements Decided {}

    /** It is about what this very officer did: a colleague has to decide it. */
    record OtherOfficerNeeded() implements Decided {}

    /** It cannot be put into force as things stand now; the task stays open. */
    record NotNow() implements Decided {}
}
