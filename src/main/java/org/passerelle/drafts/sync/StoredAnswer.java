package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;

/**
 * The present answer of one key. {@code revision} 0 and no writer mean that it was never answered but something is kept
 * beside it; {@code touched} is the latest revision that changed it or opened or closed an alternative;
 * {@code lastOrder} is where a removed item stood; {@code carriedFrom} is the revision at which a person last wrote an
 * answer that was carried to this key since, else 0.
 */
public record StoredAnswer(
        String key,
        @Nullable AnswerValue value,
        long revision,
        @Nullable Writer writer,
        long touched,
        @Nullable AnswerValue lastOrder,
        long carriedFrom) {

    public StoredAnswer {
        requireNonNull(key);
    }

    static StoredAnswer never(String key) {
        return new StoredAnswer(key, null, 0, null, 0, null, 0);
    }

    /** True for an answer that was given and then cleared or removed. */
    public boolean cleared() {
        return revision > 0 && value == null;
    }

    StoredAnswer answered(@Nullable AnswerValue newValue, long newRevision, Writer newWriter) {
        AnswerValue order = newValue == null && value instanceof AnswerValue.Order ? value : lastOrder;
        return new StoredAnswer(key, newValue, newRevision, newWriter, newRevision, order, 0);
    }

    StoredAnswer touchedAt(long newTouched) {
        return new StoredAnswer(key, value, revision, writer, newTouched, lastOrder, carriedFrom);
    }

    /** The codes that were chosen, none where the question takes no codes. */
    Set<String> codes() {
        return switch (value) {
            case AnswerValue.Text(String code) -> Set.of(code);
            case AnswerValue.Codes(List<String> chosen) -> Set.copyOf(chosen);
            case AnswerValue.PartialDate _, AnswerValue.Unknown _, AnswerValue.Order _ -> Set.of();
            case null -> Set.of();
        };
    }

    /** The same answer under the key that takes the place of its own; who had seen it before has seen it now. */
    StoredAnswer carriedTo(String newKey, long newRevision) {
        long from = carriedFrom == 0 ? revision : carriedFrom;
        return new StoredAnswer(newKey, value, revision == 0 ? 0 : newRevision, writer, newRevision, lastOrder, from);
    }

    /** True for the revision of the answer, and for the one it had when a person last wrote it. */
    boolean isAt(long base) {
        return base == revision || carriedFrom > 0 && base == carriedFrom;
    }

    /** True also for a revision in between, when it was carried more than once. */
    boolean seenAt(long base) {
        return base == revision || carriedFrom > 0 && base >= carriedFrom && base < revision;
    }

    /** Rule 4: this very device wrote it, from a base that is not above the change's. */
    boolean ownFrom(UUID device, long base) {
        return writer != null && writer.device().equals(device) && writer.base() <= base;
    }
}
