package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case is worked, in replies. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseFileBody(
        UUID application,
        @Nullable UUID team,
        @Nullable UUID assignedTo,
        @Nullable Instant assignedAt,
        CaseMarks marks,
        long revision) {

    static CaseFileBody of(CaseFile file) {
        return new CaseFileBody(
                file.application(), file.team(), file.assignedTo(), file.assignedAt(), file.marks(), file.revision());
    }
}
