package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a piece as staff see it; {@code pages} is 0 for one that was rejected. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileForStaff(UUID id, String state, @Nullable String reason, int pages) {}
