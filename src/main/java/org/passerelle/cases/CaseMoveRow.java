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
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** One move of a case as it is stored. */
@Entity
@Table(name = "case_moves")
class CaseMoveRow {

    @Id
    @Column(name = "id")
    UUID id = new UUID(0, 0);

    @Column(name = "application_id")
    UUID applicationId = new UUID(0, 0);

    /** The move that had led to {@link #stateFrom}; for a correction the move it corrects. */
    @Column(name = "previous_move")
    @Nullable
    UUID previousMove;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    MoveKind kind = MoveKind.SUBMIT;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_from")
    CaseState stateFrom = CaseState.DRAFT;

    @Column(name = "way_back_from")
    String[] wayBackFrom = {};

    @Enumerated(EnumType.STRING)
    @Column(name = "state_to")
    CaseState stateTo = CaseState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    Who actorKind = Who.SYSTEM;

    @Column(name = "actor_id")
    @Nullable
    UUID actorId;

    @Column(name = "confirmed_by")
    @Nullable
    UUID confirmedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    Reason reason = Reason.OTHER;

    @Column(name = "at")
    Instant at = Instant.EPOCH;
}
