package org.passerelle.notifications.twilio;

/** What came of a call. */
enum CallOutcome {
    /** Not signed by Twilio, or altered on its way. */
    FORGED,
    /** Signed long ago, and sent again by whoever kept it. */
    REPLAYED,
    /** Twilio's own second try of a call that we have taken. */
    REPEATED,
    /** It brought something new. */
    TAKEN,
    /** It brought nothing new. */
    UNCHANGED,
    /** It is about a message or try that is not ours. */
    UNKNOWN,
    /** It is nothing that we could do anything with. */
    IGNORED;

    /** Whether nobody but Twilio would have been let in. */
    boolean refused() {
        return this == FORGED || this == REPLAYED;
    }
}
