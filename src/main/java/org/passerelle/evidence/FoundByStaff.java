package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as staff read it; {@code by} is null for what no person found. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FoundByStaff(
        UUID id,
        String kind,
        @Nullable UUID piece,
        @Nullable UUID by,
        Instant at,
        @Nullable String words) {}
