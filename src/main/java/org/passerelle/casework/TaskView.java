package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Nullable String outcome,
        long version) {

    TaskState state() {
        if (endedAt != null) {
            return outcome == null ? TaskState.CLOSED : TaskState.DONE;
        }
        return claimedBy == null ? TaskState.OPEN : TaskState.CLAIMED;
    }

    boolean overdue(Instant now) {
        return endedAt == null && dueAt.isBefore(now);
    }

    /** The entity tag: being late is seen too. */
    String tag(Instant now) {
        return version + (overdue(now) ? "-overdue" : "");
    }
}
