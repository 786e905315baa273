package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;

/**
 * The present answer of one key. {@code revision} 0 and no writer mean that it was never answered but something is kept
 * beside it; {@code touched} is the latest revision that changed it or opened or closed an alternative;
 * {@code lastOrder} is where a removed item stood.
 */
public record StoredAnswer(
        String key,
        @Nullable AnswerValue value,
        long revision,
        @Nullable Writer writer,
        long touched,
        @Nullable AnswerValue lastOrder) {

    public StoredAnswer {
        requireNonNull(key);
    }

    static StoredAnswer never(String key) {
        return new StoredAnswer(key, null, 0, null, 0, null);
    }

    /** True for an answer that was given and then cleared or removed. */
    public boolean cleared() {
        return revision > 0 && value == null;
    }

    StoredAnswer answered(@Nullable AnswerValue newValue, long newRevision, Writer newWriter) {
        AnswerValue order = newValue == null && value instanceof AnswerValue.Order ? value : lastOrder;
        return new StoredAnswer(key, newValue, newRevision, newWriter, newRevision, order);
    }

    StoredAnswer touchedAt(long newTouched) {
        return new StoredAnswer(key, value, revision, writer, newTouched, lastOrder);
    }

    /** Rule 4: this very device wrote it, from a base that is not above the change's. */
    boolean ownFrom(UUID device, long base) {
        return writer != null && writer.device().equals(device) && writer.base() <= base;
    }
}
