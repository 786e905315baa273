package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;

/** An answer to a question that is no longer asked: kept and shown, never submitted. */
public record Homeless(
        UUID id,
        String key,
        int version,
        AnswerValue value,
        @Nullable Writer writer,
        long revision) {
    public Homeless {
        requireNonNull(id);
        requireNonNull(key);
        requireNonNull(value);
    }
}
