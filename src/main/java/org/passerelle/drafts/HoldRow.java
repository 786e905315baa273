package org.passerelle.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wants an application to stay, or wanted it until it was lifted. */
@Entity
@Table(name = "holds")
class HoldRow {

    @Id
    @Column(name = "application_id")
    UUID applicationId = new UUID(0, 0);

    @Column(name = "staff_id")
    UUID staffId = new UUID(0, 0);

    /** In words for colleagues, encrypted. */
    @Column(name = "reason")
    byte[] reason = {};

    @Column(name = "placed_at")
    Instant placedAt = Instant.EPOCH;

    /** Null while it holds. */
    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;
}
