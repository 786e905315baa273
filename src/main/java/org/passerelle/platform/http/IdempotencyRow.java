package org.passerelle.platform.http;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reply kept for the next request with the same key. */
@Entity
@Table(name = "idempotency_keys")
class IdempotencyRow {

    /** SHA-256 of account, method, path and key. */
    @Id
    @Column(name = "scope")
    byte[] scope = {};

    @Column(name = "body_hash")
    byte[] bodyHash = {};

    @Column(name = "status")
    int status;

    @Column(name = "etag")
    @Nullable
    String etag;

    @Column(name = "location")
    @Nullable
    String location;

    @Column(name = "body")
    @Nullable
    String body;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
