package org.passerelle.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to be sent; after {@code expiresAt} it is no longer true and is not sent. */
public record NewMessage(
        @Nullable UUID accountId,
        Contact contact,
        Notice notice,
        String language,
        Map<String, String> values,
        @Nullable Instant expiresAt) {

    public NewMessage {
        values = Map.copyOf(values);
    }
}
