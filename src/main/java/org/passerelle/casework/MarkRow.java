package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a conversation was marked urgent, or the mark was taken away and why. */
@Entity
@Table(name = "conversation_marks")
class MarkRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "conversation_id")
    UUID conversationId = new UUID(0, 0);

    @Column(name = "urgent")
    boolean urgent;

    @Column(name = "marked_by")
    String markedBy = "";

    @Column(name = "staff_id")
    @Nullable
    UUID staffId;

    /** Sealed; never null where the mark was taken away. */
    @Column(name = "reason")
    byte @Nullable [] reason;

    @Column(name = "at")
    Instant at = Instant.EPOCH;
}
