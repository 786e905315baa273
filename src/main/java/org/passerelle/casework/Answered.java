package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that was written; without a contact there is no message, and it stands in the person's list only. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Answered(
        UUID id,
        @Nullable UUID message,
        @Nullable String contact,
        @Nullable Integer segments,
        @Nullable String state) {

    static Answered of(FullConversation.Line line) {
        return new Answered(line.id(), line.message(), line.contact(), line.segments(), line.state());
    }
}
