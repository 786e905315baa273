package org.passerelle.drafts.sync;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything stored of one application that saving looks at; {@code recorded} is the calling device's, by key. */
public record DraftState(
        long revision,
        Map<String, StoredAnswer> answers,
        List<Alternative> alternatives,
        Map<String, Recorded> recorded) {

    /** A draft in which nothing was answered. */
    public static final DraftState EMPTY = new DraftState(0, Map.of(), List.of(), Map.of());

    public DraftState {
        answers = Map.copyOf(answers);
        alternatives = List.copyOf(alternatives);
        recorded = Map.copyOf(recorded);
    }

    /** From rows as they were read. */
    public static DraftState of(
            long revision,
            Collection<StoredAnswer> answers,
            Collection<Alternative> alternatives,
            Collection<Recorded> recorded) {
        Map<String, StoredAnswer> byKey = new LinkedHashMap<>();
        answers.forEach(answer -> byKey.put(answer.key(), answer));
        Map<String, Recorded> lastOf = new LinkedHashMap<>();
        recorded.forEach(last -> lastOf.put(last.key(), last));
        return new DraftState(revision, byKey, List.copyOf(alternatives), lastOf);
    }

    /** The stored answer of a key, or null. */
    public @Nullable StoredAnswer answer(String key) {
        return answers.get(key);
    }

    /** The open alternatives of conflicts. */
    public List<Alternative> conflicts() {
        return ofKind(Alternative.Kind.CONFLICT);
    }

    /** The proposed corrections. */
    public List<Alternative> corrections() {
        return ofKind(Alternative.Kind.CORRECTION);
    }

    private List<Alternative> ofKind(Alternative.Kind kind) {
        return alternatives.stream().filter(one -> one.kind() == kind).toList();
    }
}
