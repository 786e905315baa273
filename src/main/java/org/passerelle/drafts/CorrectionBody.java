package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;

/** A correction in replies; {@code filedAt} and {@code settledAt} are null before that happened. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CorrectionBody(
        UUID id,
        String key,
        JsonNode value,
        String by,
        Instant at,
        String state,
        @Nullable Instant filedAt,
        @Nullable Instant settledAt) {

    static CorrectionBody of(Corrections.Row row, @Nullable AnswerValue value) {
        return new CorrectionBody(
                row.id(),
                row.key(),
                AnswerJson.write(value),
                row.author(),
                row.at(),
                row.state().code(),
                row.filedAt(),
                row.settledAt());
    }
}
