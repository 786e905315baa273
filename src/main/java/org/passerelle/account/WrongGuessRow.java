package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A wrong guess. */
@Entity
@Table(name = "sign_in_tries")
class WrongGuessRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    /** A keyed hash of the contact or of the account. */
    @Column(name = "scope")
    byte[] scope = {};

    @Column(name = "tried_at")
    Instant triedAt = Instant.EPOCH;
}
