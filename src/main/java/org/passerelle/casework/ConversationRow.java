package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person, or one contact of nobody we know, writes to us and is answered. */
@Entity
@Table(name = "conversations")
class ConversationRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    /** Whose it is; null where nobody is known by the contact. */
    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    /** By this a stranger is found again; null for an account. */
    @Column(name = "stranger_hash")
    byte @Nullable [] strangerHash;

    /** The legal representative with whom it is about that application; null where it is with none. */
    @Column(name = "representative_id")
    @Nullable
    UUID representativeId;

    @Column(name = "contact_kind")
    @Nullable
    String contactKind;

    /** Where they last wrote from, sealed; null where they only wrote on our pages. */
    @Column(name = "contact")
    byte @Nullable [] contact;

    @Column(name = "application_id")
    @Nullable
    UUID applicationId;

    @Column(name = "language")
    String language = "";

    @Column(name = "state")
    String state = "";

    @Column(name = "state_since")
    Instant stateSince = Instant.EPOCH;

    @Column(name = "urgent_since")
    @Nullable
    Instant urgentSince;

    @Column(name = "revision")
    long revision;

    @Column(name = "last_line_at")
    Instant lastLineAt = Instant.EPOCH;
}
