package org.passerelle.drafts.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;

/** Names and birth dates that a person gave otherwise in a later form than in the one before it. */
public final class ChangedIdentity {

    private ChangedIdentity() {}

    /** What was written in the later form since it was opened, as corrections of the earlier answers. */
    public static List<Filing.Proposal> of(DraftState earlier, DraftState later, Instant opened, Supplier<UUID> ids) {
        return later.answers().values().stream()
                .filter(answer -> Filing.concernsIdentity(answer.key()) && writtenSince(answer, opened))
                .filter(answer -> !Objects.equals(answer.value(), value(earlier, answer.key())))
                .sorted(Comparator.comparingLong(StoredAnswer::revision).thenComparing(StoredAnswer::key))
                .map(answer -> proposal(earlier, answer, Objects.requireNonNull(answer.writer()), ids.get()))
                .toList();
    }

    private static boolean writtenSince(StoredAnswer answer, Instant opened) {
        Writer writer = answer.writer();
        return writer != null && !writer.at().isBefore(opened);
    }

    private static @Nullable AnswerValue value(DraftState state, String key) {
        StoredAnswer stored = state.answer(key);
        return stored == null ? null : stored.value();
    }

    private static Filing.Proposal proposal(DraftState earlier, StoredAnswer answer, Writer writer, UUID id) {
        Alternative kept = new Alternative(
                id,
                Alternative.Kind.CORRECTION,
                answer.key(),
                answer.value(),
                writer.device(),
                writer.author(),
                writer.at(),
                earlier.revision());
        return new Filing.Proposal(kept, base(earlier, answer));
    }

    /** The removal of an item is one of all that is in it. */
    private static long base(DraftState earlier, StoredAnswer answer) {
        StoredAnswer stored = earlier.answer(answer.key());
        boolean item = AnswerKey.parse(answer.key()).orElseThrow() instanceof AnswerKey.Item;
        long own = stored == null ? 0 : stored.revision();
        return item && answer.value() == null ? earlier.revision() : own;
    }
}
