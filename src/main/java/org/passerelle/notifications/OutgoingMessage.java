package org.passerelle.notifications;

import java.util.UUID;

/** A message handed to a channel; {@code id} is the reference by which a provider notices a duplicate. */
record OutgoingMessage(UUID id, Contact contact, String body) {

    @Override
    public String toString() {
        return "OutgoingMessage " + id;
    }
}
