package org.passerelle.drafts;

/** What became of a call that saves. */
sealed interface SaveOutcome {

    /** Every change has its outcome; what was accepted is on disk, and perhaps something for a person to look at. */
    record Saved(AnswersReply reply, boolean raised) implements SaveOutcome {}

    /** There is no such application for this actor. */
    record NotFound() implements SaveOutcome {}

    /** The device belongs to another account or application; nothing was stored. */
    record DeviceElsewhere() implements SaveOutcome {}
}
