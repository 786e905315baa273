package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One task with what its list leaves out; the members of the task stand beside the others. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FullTask(
        @JsonUnwrapped TaskBody task,
        UUID subject,
        @Nullable UUID decidedBy,
        @Nullable String note) {}
