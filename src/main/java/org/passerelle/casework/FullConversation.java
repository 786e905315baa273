package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with what was said; {@code earlier} is the number of lines before those shown, and {@code from} the
 * contact they last wrote from, masked.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FullConversation(
        @JsonUnwrapped ConversationItem conversation,
        @Nullable String from,
        long earlier,
        List<Line> lines,
        List<Mark> marks,
        List<Alarms.Ring> alarms) {

    FullConversation {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        alarms = List.copyOf(alarms);
    }

    /** One thing that was said; {@code state} and {@code segments} are those of the message that carries an answer; a helper is shown by organisation. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            UUID id,
            String direction,
            String body,
            String language,
            @Nullable String contact,
            boolean urgent,
            @Nullable UUID by,
            @Nullable String organisation,
            @Nullable UUID message,
            @Nullable String state,
            @Nullable Integer segments,
            Instant at) {}

    /** That it was marked urgent, or the mark was taken away and why. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Mark(
            boolean urgent,
            String markedBy,
            @Nullable UUID by,
            @Nullable String reason,
            Instant at) {}
}
