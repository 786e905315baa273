package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A duty list, by its number. */
@Entity
@Table(name = "duty_lists")
class DutyListRow {

    @Id
    @Column(name = "number")
    long number;

    @Column(name = "set_by")
    UUID setBy = new UUID(0, 0);

    @Column(name = "set_at")
    Instant setAt = Instant.EPOCH;
}
