package org.passerelle.notifications;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that is no keyword.
 *
 * @param textId the inbound text, which names it for good
 * @param accountId whose it is, where exactly one account has confirmed the contact; null for a stranger and for a
 *     number that several people share
 * @param language the language it is answered in
 * @param body as it came, in any script and of any length a network carries
 * @param urgentWord whether the sender wrote the word for urgent or a word of danger; false proves nothing
 */
public record FreeText(
        UUID textId,
        Contact from,
        @Nullable UUID accountId,
        String language,
        String body,
        boolean urgentWord,
        Instant at) {
    public FreeText {
        Objects.requireNonNull(textId);
        Objects.requireNonNull(from);
        Objects.requireNonNull(language);
        Objects.requireNonNull(body);
        Objects.requireNonNull(at);
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "FreeText " + textId;
    }
}
