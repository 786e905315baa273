package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.claim.Standing;

/** A task as it stands, with the public number of the case it is about. */
record TaskView(
        UUID id,
        String kind,
        String role,
        UUID subject,
        @Nullable UUID applicationId,
        @Nullable String reference,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable UUID claimedBy,
        @Nullable UUID decidedBy,
        @Nullable String outcome) {

    Standing standing() {
        return new Standing(claimedBy, endedAt != null, decidedBy, outcome);
    }

    TaskState state() {
        if (endedAt != null) {
            return outcome == null ? TaskState.CLOSED : TaskState.DONE;
        }
        return claimedBy == null ? TaskState.OPEN : TaskState.CLAIMED;
    }

    boolean overdue(Instant now) {
        return endedAt == null && dueAt.isBefore(now);
    }
}
