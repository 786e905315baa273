package org.passerelle.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an inbound text was taken for, and the notice it was answered with; null where it was not answered. */
record Understood(
        @Nullable UUID accountId,
        String meaning,
        String language,
        boolean urgent,
        @Nullable String reply) {

    /** What is no keyword. */
    static final String WORDS = "words";

    /** Whether a person has to read it. */
    boolean words() {
        return meaning.equals(WORDS);
    }
}
