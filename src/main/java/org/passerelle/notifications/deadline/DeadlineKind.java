package org.passerelle.notifications.deadline;

import java.util.Locale;

/** What a person has time for. */
public enum DeadlineKind {
    /** They were called. */
    ANSWER_CALL,
    /** They were asked for more. */
    ANSWER_QUESTION,
    /** It was decided against them. */
    CHALLENGE;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word; throws IllegalArgumentException for any other. */
    public static DeadlineKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
