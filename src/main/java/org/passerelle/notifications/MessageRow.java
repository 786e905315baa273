package org.passerelle.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of the outbox, its contact and body sealed. */
@Entity
@Table(name = "messages")
class MessageRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "application_id")
    @Nullable
    UUID applicationId;

    @Column(name = "contact_kind")
    String contactKind = "";

    @Column(name = "contact")
    byte[] contact = {};

    @Column(name = "contact_hash")
    byte[] contactHash = {};

    @Column(name = "notice")
    String notice = "";

    @Column(name = "language")
    String language = "";

    @Column(name = "body")
    byte[] body = {};

    /** By this its receiver finds out whether it is ours. */
    @Column(name = "word_hash")
    byte @Nullable [] wordHash;

    @Column(name = "segments")
    int segments;

    @Column(name = "state")
    String state = "";

    @Column(name = "tries")
    int tries;

    /** How many tries in a row were not taken, or never ended. */
    @Column(name = "troubles")
    int troubles;

    /** How often the network took it and then said that nobody was there. */
    @Column(name = "absences")
    int absences;

    /** When a worker looks at it next: to send it, or, while it is being sent, because its claim has run out. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    /** Somebody waits for it: it goes out before what nobody does. */
    @Column(name = "awaited")
    boolean awaited;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    /** When it was first said not to arrive; kept if it arrives after all. */
    @Column(name = "failed_at")
    @Nullable
    Instant failedAt;

    /** The message to another contact that this one stands in for. */
    @Column(name = "follows")
    @Nullable
    UUID follows;

    /** The message that tells of this one, which is not sent by itself. */
    @Column(name = "folded_into")
    @Nullable
    UUID foldedInto;

    /** Since when it waits for a channel that takes nothing. */
    @Column(name = "held_at")
    @Nullable
    Instant heldAt;

    /** The channel in trouble that it waits for. */
    @Column(name = "held_for")
    @Nullable
    String heldFor;

    /** When it is decided what follows: it ended without arriving, or nothing was heard of it. */
    @Column(name = "settle_at")
    @Nullable
    Instant settleAt;
}
