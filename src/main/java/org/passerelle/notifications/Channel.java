package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;

/** A way to a person's phone or mailbox. */
interface Channel {

    /** The stable name, as stored with each try. */
    String name();

    /** Whether it can carry a message to this contact. */
    boolean serves(Contact contact);

    /** Hands a message over, outside any transaction; ends on the context it was called on, well within a claim. */
    Uni<SendResult> send(OutgoingMessage message);
}
