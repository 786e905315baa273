package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has shown that they hold a contact which several people share, and is yet to say who they are. */
@Entity
@Table(name = "sign_in_tickets")
class TicketRow {

    /** How long a ticket is good for. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    /** SHA-256 of what only its holder has. */
    @Column(name = "secret_hash")
    byte[] secretHash = {};

    @Column(name = "contact_hash")
    byte[] contactHash = {};

    /** What its code was asked for in. */
    @Column(name = "language")
    String language = "";

    @Column(name = "tries_left")
    int triesLeft;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    /** When it opened an account. */
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
