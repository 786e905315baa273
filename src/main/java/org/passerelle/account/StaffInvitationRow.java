package org.passerelle.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation of a member of staff to choose their credentials. */
@Entity
@Table(name = "staff_invitations")
class StaffInvitationRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "staff_id")
    UUID staffId = new UUID(0, 0);

    /** SHA-256 of the token in the link. */
    @Column(name = "token_hash")
    byte[] tokenHash = {};

    /** Who invited; null for whoever runs the service. */
    @Column(name = "invited_by")
    @Nullable
    UUID invitedBy;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    /** When the credentials it led to first opened a session. */
    @Column(name = "used_at")
    @Nullable
    Instant usedAt;
}
