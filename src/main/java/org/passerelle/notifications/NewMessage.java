package org.passerelle.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent; after {@code expiresAt} it is no longer true and is not sent.
 *
 * @param applicationId the case it is about; null where there is none
 */
public record NewMessage(
        @Nullable UUID accountId,
        @Nullable UUID applicationId,
        Contact contact,
        Notice notice,
        String language,
        Map<String, String> values,
        @Nullable Instant expiresAt) {

    public NewMessage {
        values = Map.copyOf(values);
    }

    /** A message that is about no case. */
    public NewMessage(
            @Nullable UUID accountId,
            Contact contact,
            Notice notice,
            String language,
            Map<String, String> values,
            @Nullable Instant expiresAt) {
        this(accountId, null, contact, notice, language, values, expiresAt);
    }

    /** The same message, about that case. */
    public NewMessage about(UUID application) {
        return new NewMessage(accountId, application, contact, notice, language, values, expiresAt);
    }
}
