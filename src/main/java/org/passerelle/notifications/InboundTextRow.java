package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
}
