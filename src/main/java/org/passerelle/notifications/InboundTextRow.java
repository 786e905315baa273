package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text somebody sent us, sender and body sealed. */
@Entity
@Table(name = "inbound_texts")
class InboundTextRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "contact_kind")
    String contactKind = "";

    @Column(name = "contact")
    byte[] contact = {};

    @Column(name = "contact_hash")
    byte[] contactHash = {};

    @Column(name = "body")
    byte[] body = {};

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    /** What the provider calls it; null where it has no name. */
    @Column(name = "reference")
    @Nullable
    String reference;

    /** Whose it is; null for a stranger's, and for that of a shared number without a PIN. */
    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    /** The keyword it was taken for, or {@code words}; null until it is read. */
    @Column(name = "meaning")
    @Nullable
    String meaning;

    /** The language it was answered in, or would have been. */
    @Column(name = "language")
    @Nullable
    String language;

    /** Whether it says or seems to say that something cannot wait. */
    @Column(name = "urgent")
    boolean urgent;

    /** The notice it was answered with. */
    @Column(name = "reply")
    @Nullable
    String reply;

    /** When it is handed to those who answer it, or once more; null when nobody need. */
    @Column(name = "hand_over_at")
    @Nullable
    Instant handOverAt;

    @Column(name = "hand_over_tries")
    int handOverTries;
}
