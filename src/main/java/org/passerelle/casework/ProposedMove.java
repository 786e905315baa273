package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;

/** A decision that an officer proposed, as it is stored. */
record ProposedMove(
        UUID id,
        UUID application,
        @Nullable String reference,
        long caseVersion,
        long presentVersion,
        MoveKind kind,
        Reason reason,
        byte[] words,
        byte @Nullable [] note,
        Mover by,
        Instant at,
        @Nullable UUID decidedBy,
        @Nullable String outcome,
        byte @Nullable [] answer) {

    /** Whether it waits for a colleague, the case standing where it stood. */
    boolean stands() {
        return outcome == null && caseVersion == presentVersion;
    }

    /** Confirmed by a colleague it becomes this. */
    MoveRequest request(@Nullable Mover confirmedBy, Instant now) {
        return new MoveRequest(new MoveRequest.Wanted.Kind(kind), by, confirmedBy, reason, false, now);
    }

    /** How it stands, in a word. */
    String state() {
        if (outcome != null) {
            return outcome;
        }
        return stands() ? "open" : "void";
    }
}
