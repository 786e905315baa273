package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of a member of staff: one family of refresh tokens. */
@Entity
@Table(name = "staff_sessions")
class StaffSessionRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "staff_id")
    UUID staffId = new UUID(0, 0);

    /** SHA-256 of the nonce of the refresh token given last; null where an outside provider keeps them signed in. */
    @Column(name = "current_hash")
    byte @Nullable [] currentHash;

    /** The keyed hash of the provider's session; null for our own. */
    @Column(name = "outside_hash")
    byte @Nullable [] outsideHash;

    /** The same of the token that one was given for; null before the first refresh. */
    @Column(name = "previous_hash")
    byte @Nullable [] previousHash;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "refreshed_at")
    Instant refreshedAt = Instant.EPOCH;

    /** When a request was last made in it; refreshing alone is none. */
    @Column(name = "used_at")
    Instant usedAt = Instant.EPOCH;

    /** Where they signed in; null for sessions from before devices were known, and for those another service opened. */
    @Column(name = "device")
    @Nullable
    UUID device;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
