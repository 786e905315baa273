package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of staff. */
@Entity
@Table(name = "staff_tasks")
class TaskRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "kind")
    String kind = "";

    @Column(name = "role")
    String role = "";

    @Column(name = "subject")
    UUID subject = new UUID(0, 0);

    @Column(name = "application_id")
    @Nullable
    UUID applicationId;

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    @Column(name = "claimed_by")
    @Nullable
    UUID claimedBy;

    @Column(name = "claimed_at")
    @Nullable
    Instant claimedAt;

    /** When it was decided, or when it need no longer be done. */
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "decided_by")
    @Nullable
    UUID decidedBy;

    @Column(name = "outcome")
    @Nullable
    String outcome;

    /** For colleagues, encrypted. */
    @Column(name = "note")
    byte @Nullable [] note;
}
