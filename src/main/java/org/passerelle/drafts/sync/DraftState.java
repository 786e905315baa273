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

    /**
     * The same at the latest revision that was read: answers are read after the draft, so a save in between can be
     * ahead of it.
     */
    public DraftState caughtUp() {
        long touched =
                answers.values().stream().mapToLong(StoredAnswer::touched).max().orElse(0);
        long kept = alternatives.stream().mapToLong(Alternative::revision).max().orElse(0);
        return new DraftState(Math.max(revision, Math.max(touched, kept)), answers, alternatives, recorded);
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
