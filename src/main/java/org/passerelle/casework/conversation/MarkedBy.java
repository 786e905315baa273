package org.passerelle.casework.conversation;

import java.util.Locale;

/** What marked a conversation urgent; only a person of ours takes a mark away. */
public enum MarkedBy {
    /** The person, on our pages. */
    SENDER,
    /** A word in a text: the one for urgent, or one of danger. */
    WORD,
    /** A person of ours. */
    STAFF;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
