package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone number or e-mail address of an account; one contact may belong to several accounts. */
@Entity
@Table(name = "contacts")
class ContactRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "account_id")
    UUID accountId = new UUID(0, 0);

    /** {@code phone} or {@code email}. */
    @Column(name = "kind")
    String kind = "";

    /** The contact itself, encrypted. */
    @Column(name = "sealed")
    byte[] sealed = {};

    @Column(name = "hash")
    byte[] hash = {};

    /** When a code sent there came back; null before. */
    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    /** Whether messages go here first; true for one contact of an account at most. */
    @Column(name = "preferred")
    boolean preferred;

    /** Whether its owner has just come back through it, so that the next sign-in here needs no more proof. */
    @Column(name = "opens_once")
    boolean opensOnce;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
