package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who applies. */
@Entity
@Table(name = "accounts")
class AccountRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "language")
    String language = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    /** When somebody with full access was there last. */
    @Column(name = "used_at")
    Instant usedAt = Instant.EPOCH;

    /** A keyed hash; null without a PIN. */
    @Column(name = "pin_hash")
    byte @Nullable [] pinHash;

    /** A keyed hash; null without a recovery code. */
    @Column(name = "recovery_hash")
    byte @Nullable [] recoveryHash;

    /** When the person last came back without any of their contacts. */
    @Column(name = "recovered_at")
    @Nullable
    Instant recoveredAt;

    /** When a partner opened it for somebody without a phone; null for whoever opened it themself. */
    @Column(name = "opened_by_partner_at")
    @Nullable
    Instant openedByPartnerAt;

    /** When that person first came to it themself. */
    @Column(name = "taken_over_at")
    @Nullable
    Instant takenOverAt;

    /** Whether nobody but a helper has been here yet. */
    boolean awaitsOwner() {
        return openedByPartnerAt != null && takenOverAt == null;
    }
}
