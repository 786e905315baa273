package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of an applicant: one family of refresh tokens. */
@Entity
@Table(name = "sessions")
class SessionRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "account_id")
    UUID accountId = new UUID(0, 0);

    @Column(name = "language")
    String language = "";

    /** SHA-256 of the nonce of the refresh token given last. */
    @Column(name = "current_hash")
    byte[] currentHash = {};

    /** The same of the token that one was given for; null before the first refresh. */
    @Column(name = "previous_hash")
    byte @Nullable [] previousHash;

    /** The phone, as its device token names it. */
    @Column(name = "device")
    UUID device = new UUID(0, 0);

    /** Whether it may only see where things stand, save, upload and write to us. */
    @Column(name = "limited")
    boolean limited;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "refreshed_at")
    Instant refreshedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
