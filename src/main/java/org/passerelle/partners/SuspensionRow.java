package org.passerelle.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspension of an organisation, from the proposal to its end. */
@Entity
@Table(name = "partner_suspensions")
class SuspensionRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "organisation_id")
    UUID organisationId = new UUID(0, 0);

    @Column(name = "reason")
    String reason = "";

    /** What the organisation is told, sealed. */
    @Column(name = "statement")
    byte[] statement = {};

    @Column(name = "notice_days")
    int noticeDays;

    @Column(name = "proposed_by")
    UUID proposedBy = new UUID(0, 0);

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    @Column(name = "confirmed_by")
    @Nullable
    UUID confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    /** When the notice is over; null until it is confirmed. */
    @Column(name = "takes_force_at")
    @Nullable
    Instant takesForceAt;

    @Column(name = "in_force_at")
    @Nullable
    Instant inForceAt;

    @Column(name = "withdrawn_by")
    @Nullable
    UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    /** Why it is to end, sealed. */
    @Column(name = "lift_statement")
    byte @Nullable [] liftStatement;

    @Column(name = "lift_proposed_by")
    @Nullable
    UUID liftProposedBy;

    @Column(name = "lift_proposed_at")
    @Nullable
    Instant liftProposedAt;

    @Column(name = "lifted_by")
    @Nullable
    UUID liftedBy;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;
}
