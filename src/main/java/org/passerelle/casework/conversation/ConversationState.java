package org.passerelle.casework.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a conversation stands between a person and those who answer. */
public enum ConversationState {
    /** The person wrote last, and waits. */
    OPEN,
    /** A person of ours wrote last. */
    ANSWERED,
    /** Nothing is to be answered. */
    CLOSED;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word. */
    public static Optional<ConversationState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
