package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wrong try to sign in as staff. */
@Entity
@Table(name = "staff_wrong_tries")
class WrongTryRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    /** A keyed hash of the address that was typed. */
    @Column(name = "door")
    byte[] door = {};

    @Column(name = "at")
    Instant at = Instant.EPOCH;

    /** Until when this try closed the door; null unless it did. */
    @Column(name = "locked_until")
    @Nullable
    Instant lockedUntil;
}
