package org.passerelle.casework;

/** What became of a duty list. */
sealed interface DutyOutcome {

    /** The list in force. */
    record Done(DutyBody body, String tag) implements DutyOutcome {}

    /** Somebody set another since it was read. */
    record Stale() implements DutyOutcome {}

    /** Somebody on it cannot be on duty, or is named twice, or they are too many. */
    record Invalid() implements DutyOutcome {}

    /** A phone is none that we can send to. */
    record PhoneInvalid() implements DutyOutcome {}
}
