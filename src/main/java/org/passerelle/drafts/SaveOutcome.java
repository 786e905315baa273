package org.passerelle.drafts;

/** What became of a call that saves. */
sealed interface SaveOutcome {

    /** Every change has its outcome; what was accepted is on disk. */
    record Saved(AnswersReply reply) implements SaveOutcome {}

    /** There is no such application for this actor. */
    record NotFound() implements SaveOutcome {}

    /** The device belongs to another account or application; nothing was stored. */
    record DeviceElsewhere() implements SaveOutcome {}
}
