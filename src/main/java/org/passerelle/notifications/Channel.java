package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;

/** SPI: a way to a person's phone or mailbox. */
public interface Channel {

    /** The stable name, as stored with each try. */
    String name();

    /** Whether it can carry a message to this contact. */
    boolean serves(Contact contact);

    /** Whether its reports show how fast it passes messages on; those of a made-up network come when somebody plays it. */
    default boolean reportsInTime() {
        return true;
    }

    /**
     * Hands a message over, outside any transaction. Ends within a minute whatever the network does, for a worker waits
     * for all of its batch, and on the Vert.x context it was called on.
     */
    Uni<SendResult> send(OutgoingMessage message);
}
