package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved filter of the work list in replies. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SavedViewBody(
        UUID id, String name, UUID by, @Nullable UUID team, WorkListWords filter) {}
