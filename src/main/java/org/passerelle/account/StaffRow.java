package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of UKVI's staff. */
@Entity
@Table(name = "staff")
class StaffRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "email_hash")
    byte[] emailHash = {};

    /** The address, encrypted. */
    @Column(name = "email")
    byte[] email = {};

    /** The name, encrypted. */
    @Column(name = "name")
    byte[] name = {};

    @Column(name = "roles")
    String[] roles = {};

    /** Argon2id in the PHC string format; null until an invitation was accepted. */
    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    /** The secret of the authenticator, encrypted; null until an invitation was accepted. */
    @Column(name = "totp_secret")
    byte @Nullable [] totpSecret;

    /** The last time step of which a code was used. */
    @Column(name = "totp_step")
    long totpStep;

    /** When these credentials first opened a session; null before. */
    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    /** The partner organisation they belong to; null for UKVI's own. */
    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    /** Since when their organisation is suspended; null where it is not. */
    @Column(name = "barred_at")
    @Nullable
    Instant barredAt;

    /** The keyed hash of their name with an outside identity provider; null until they came from there. */
    @Column(name = "outside_hash")
    byte @Nullable [] outsideHash;

    @Column(name = "suspended_at")
    @Nullable
    Instant suspendedAt;

    /** Whether a demonstration made it, with credentials that everybody can read: let in nowhere else. */
    @Column(name = "demonstration")
    boolean demonstration;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
