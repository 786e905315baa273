package org.passerelle.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text on its way in; {@code hash} is that of its sender. */
record Incoming(
        UUID id,
        Contact from,
        byte[] hash,
        String body,
        @Nullable String reference,
        Instant at) {

    @Override
    public String toString() {
        return "Incoming " + id;
    }
}
