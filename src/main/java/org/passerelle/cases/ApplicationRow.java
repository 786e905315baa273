package org.passerelle.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/** A case as it is stored. */
@Entity
@Table(name = "applications")
class ApplicationRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "form")
    String form = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    CaseState state = CaseState.DRAFT;

    @Column(name = "way_back")
    String[] wayBack = {};

    @Column(name = "latest_move")
    @Nullable
    UUID latestMove;

    @Column(name = "paused")
    boolean paused;

    @Column(name = "case_version")
    long caseVersion;

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "undo_until")
    @Nullable
    Instant undoUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "person")
    Person person = Person.ADULT;

    @Column(name = "child_alone_since")
    @Nullable
    Instant childAloneSince;

    @Column(name = "entered_at")
    @Nullable
    Instant enteredAt;

    @Column(name = "supplement_to")
    @Nullable
    UUID supplementTo;
}
