package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A changed name or birth date in replies to staff. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record IdentityChangeBody(
        UUID id, UUID application, @Nullable String reference, List<Change> changes) {

    IdentityChangeBody {
        changes = List.copyOf(changes);
    }

    /** One answer: what stands there, and what it is to become. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(String key, JsonNode present, JsonNode proposed, String by, Instant at) {}
}
