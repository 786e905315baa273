package org.passerelle.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspension as UKVI sees it: the two people stand in it by their ids. */
record SuspensionBody(
        String state,
        String reason,
        String statement,
        int noticeDays,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant takesForceAt,
        @Nullable Instant inForceAt,
        @Nullable String liftStatement,
        @Nullable UUID liftProposedBy,
        @Nullable Instant liftProposedAt) {

    static SuspensionBody of(SuspensionRow row, SuspensionSecrets secrets) {
        byte[] lift = row.liftStatement;
        return new SuspensionBody(
                SuspensionState.of(row).code(),
                row.reason,
                secrets.openStatement(row),
                row.noticeDays,
                row.proposedBy,
                row.proposedAt,
                row.confirmedBy,
                row.confirmedAt,
                row.takesForceAt,
                row.inForceAt,
                lift == null ? null : secrets.openLift(row.id, lift),
                row.liftProposedBy,
                row.liftProposedAt);
    }

    /** Its text form says nothing, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "SuspensionBody";
    }
}
