package org.passerelle.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was said, sealed. */
@Entity
@Table(name = "conversation_lines")
class LineRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "conversation_id")
    UUID conversationId = new UUID(0, 0);

    @Column(name = "application_id")
    @Nullable
    UUID applicationId;

    /** Null where the person said it. */
    @Column(name = "by_staff")
    @Nullable
    UUID byStaff;

    /** The member of a partner organisation who wrote it for the person; null for everybody else. */
    @Column(name = "by_helper")
    @Nullable
    UUID byHelper;

    /** Their organisation then. */
    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    /** By what it came or went; null on our pages. */
    @Column(name = "contact_kind")
    @Nullable
    String contactKind;

    @Column(name = "language")
    String language = "";

    @Column(name = "body")
    byte[] body = {};

    @Column(name = "urgent")
    boolean urgent;

    /** The message that carries an answer; null where there was no contact to send it to. */
    @Column(name = "message_id")
    @Nullable
    UUID messageId;

    @Column(name = "at")
    Instant at = Instant.EPOCH;
}
