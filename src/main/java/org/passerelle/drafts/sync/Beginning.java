package org.passerelle.drafts.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.Answers;
import org.passerelle.drafts.form.Route;

/** The answers with which a later form begins: those to an earlier one, with who gave them, and nothing kept beside. */
public final class Beginning {

    private Beginning() {}

    /** Revisions from 1, in the order in which the answers were given; what was cleared or removed stays behind. */
    public static List<StoredAnswer> of(DraftState earlier, Route route, Supplier<UUID> ids) {
        DraftState answered = new DraftState(earlier.revision(), earlier.answers(), List.of(), Map.of());
        DraftState carried = Carry.over(answered, route, ids).after();
        Answers answers = answers(carried);
        List<StoredAnswer> beginning = new ArrayList<>();
        carried.answers().values().stream()
                .filter(answer -> answer.value() != null && !inRemovedItem(answers, answer))
                .sorted(Comparator.comparingLong(StoredAnswer::revision).thenComparing(StoredAnswer::key))
                .forEach(answer -> beginning.add(first(answer, beginning.size() + 1L)));
        return List.copyOf(beginning);
    }

    private static StoredAnswer first(StoredAnswer answer, long revision) {
        Writer by = answer.writer();
        Writer writer = by == null ? null : new Writer(by.author(), by.device(), 0, by.at());
        return new StoredAnswer(answer.key(), answer.value(), revision, writer, revision, null, 0);
    }

    private static Answers answers(DraftState state) {
        Map<String, @Nullable AnswerValue> values = new HashMap<>();
        state.answers().forEach((key, answer) -> values.put(key, answer.value()));
        return new Answers(values);
    }

    private static boolean inRemovedItem(Answers answers, StoredAnswer answer) {
        return AnswerKey.parse(answer.key())
                .filter(key -> key instanceof AnswerKey.Inner inner && answers.isRemoved(inner.itemKey()))
                .isPresent();
    }
}
