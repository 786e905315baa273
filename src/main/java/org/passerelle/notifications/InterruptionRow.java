package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which people could not act, as staff declared it. */
@Entity
@Table(name = "interruptions")
class InterruptionRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    /** The one application it is for; null when it is for everybody. */
    @Column(name = "application_id")
    @Nullable
    UUID applicationId;

    @Column(name = "begins_at")
    Instant beginsAt = Instant.EPOCH;

    /** The end that was named at first: by it a second declaration of the same is known. */
    @Column(name = "declared_end")
    @Nullable
    Instant declaredEnd;

    /** Null while nobody has said when it ends. */
    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "reason")
    String reason = "";

    @Column(name = "declared_by")
    UUID declaredBy = new UUID(0, 0);

    @Column(name = "declared_at")
    Instant declaredAt = Instant.EPOCH;

    @Column(name = "ended_by")
    @Nullable
    UUID endedBy;
}
