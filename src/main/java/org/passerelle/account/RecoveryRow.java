package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;

/** Somebody's way back to their account. */
@Entity
@Table(name = "recoveries")
class RecoveryRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "account_id")
    UUID accountId = new UUID(0, 0);

    /** SHA-256 of what only who started it has. */
    @Column(name = "secret_hash")
    byte[] secretHash = {};

    /** A keyed hash of the recovery code that began it; null where the account had none any more. */
    @Column(name = "code_hash")
    byte @Nullable [] codeHash;

    @Column(name = "contact_kind")
    String contactKind = "";

    /** The new contact, encrypted. */
    @Column(name = "contact")
    byte[] contact = {};

    @Column(name = "contact_hash")
    byte[] contactHash = {};

    @Column(name = "language")
    String language = "";

    /** One of {@link WayBack.State}. */
    @Column(name = "state")
    String state = WayBack.State.UNCONFIRMED.code();

    /** SHA-256 of what stands at the end of the link; null before it is sent. */
    @Column(name = "pause_hash")
    byte @Nullable [] pauseHash;

    /** The PIN the account has afterwards; null leaves it. */
    @Column(name = "pin_hash")
    byte @Nullable [] pinHash;

    @Column(name = "held_until")
    @Nullable
    Instant heldUntil;

    @Column(name = "paused_at")
    @Nullable
    Instant pausedAt;

    /** Whether somebody with an old contact stopped it. */
    @Column(name = "stopped_by_contact")
    boolean stoppedByContact;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    WayBack wayBack() {
        return new WayBack(WayBack.State.of(state), heldUntil);
    }
}
