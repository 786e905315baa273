package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody told a person where they stand. */
@Entity
@Table(name = "tellings")
class TellingRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "application_id")
    UUID applicationId = new UUID(0, 0);

    @Column(name = "staff_id")
    UUID staffId = new UUID(0, 0);

    /** In what way, in words of whoever told them, encrypted. */
    @Column(name = "how")
    byte[] how = {};

    @Column(name = "told_at")
    Instant toldAt = Instant.EPOCH;
}
