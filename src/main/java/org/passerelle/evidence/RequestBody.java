package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person was asked to show, in their language.
 *
 * @param open whether the case waits for the answer
 * @param instead that something else counts too, and that having none is an answer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RequestBody(UUID id, Instant askedAt, int days, boolean open, String instead, List<Thing> wanted) {

    public RequestBody {
        wanted = List.copyOf(wanted);
    }

    /**
     * One thing.
     *
     * @param state open, met or dropped
     * @param alternatives what else of the same family answers it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Thing(
            UUID id,
            @Nullable String type,
            @Nullable String category,
            String name,
            String why,
            String whyText,
            @Nullable String words,
            String state,
            List<Alternative> alternatives) {

        public Thing {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A type of evidence that answers it as well. */
    public record Alternative(String type, String name) {}
}
