package org.passerelle.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message handed to a channel; {@code id} and the {@code number} of the try are the reference by which a duplicate is seen. */
public record OutgoingMessage(
        UUID id, int number, @Nullable UUID accountId, Contact contact, Notice notice, String language, String body) {

    @Override
    public String toString() {
        return "OutgoingMessage " + id;
    }
}
