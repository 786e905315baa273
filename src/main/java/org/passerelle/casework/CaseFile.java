package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a submitted case is worked. */
record CaseFile(
        UUID application,
        @Nullable UUID team,
        @Nullable UUID assignedTo,
        @Nullable Instant assignedAt,
        CaseMarks marks,
        Instant since,
        boolean open,
        long revision) {

    String tag() {
        return Long.toString(revision);
    }
}
