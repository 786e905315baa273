package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
}
