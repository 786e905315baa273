package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That people were told of an urgent conversation. */
@Entity
@Table(name = "conversation_alarms")
class AlarmRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "conversation_id")
    UUID conversationId = new UUID(0, 0);

    @Column(name = "audience")
    String audience = "";

    @Column(name = "people")
    int people;

    /** Whether it was because nobody had taken it in time. */
    @Column(name = "escalation")
    boolean escalation;

    @Column(name = "at")
    Instant at = Instant.EPOCH;
}
