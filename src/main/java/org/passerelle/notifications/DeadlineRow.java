package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline as it is stored; where it stands follows from what happened since. */
@Entity
@Table(name = "deadlines")
class DeadlineRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "application_id")
    UUID applicationId = new UUID(0, 0);

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "kind")
    String kind = "";

    @Column(name = "days")
    int days;

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    /** When the person was first seen to be signed in after it opened. */
    @Column(name = "signed_in_at")
    @Nullable
    Instant signedInAt;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** {@code met}, {@code dropped} or {@code set_aside}; null while it is open. */
    @Column(name = "ending")
    @Nullable
    String ending;

    /** When a person was asked to try, since nothing showed that the owner could know. */
    @Column(name = "task_at")
    @Nullable
    Instant taskAt;

    @Column(name = "task_closed_at")
    @Nullable
    Instant taskClosedAt;
}
