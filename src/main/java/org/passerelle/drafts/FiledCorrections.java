package org.passerelle.drafts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.Carried;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.drafts.sync.Filing.Fate;
import org.passerelle.drafts.sync.Filing.Proposal;

/** The proposals that are filed together, by their keys, each with its fate. */
record FiledCorrections(DraftState state, SequencedMap<String, List<Proposal>> proposals, Map<String, Fate> fates) {

    /** Those of the wanted keys; all of them when {@code keys} is null. */
    static FiledCorrections of(
            DraftState state, Map<UUID, Long> bases, @Nullable Collection<String> keys, Predicate<String> asked) {
        SequencedMap<String, List<Proposal>> proposals = new LinkedHashMap<>();
        state.corrections().stream()
                .filter(one -> keys == null || keys.contains(one.key()))
                .sorted(Comparator.comparingLong(Alternative::revision))
                .forEach(one -> proposals
                        .computeIfAbsent(one.key(), _ -> new ArrayList<>())
                        .add(new Proposal(one, bases.getOrDefault(one.id(), 0L))));
        Map<String, Fate> fates = new LinkedHashMap<>();
        proposals.forEach((key, ofKey) -> fates.put(key, Filing.fate(state, ofKey, asked.test(key))));
        return new FiledCorrections(state, proposals, fates);
    }

    /** Those that a person looks at, one for each key. */
    static FiledCorrections inReview(DraftState state, List<Proposal> proposals) {
        SequencedMap<String, List<Proposal>> byKey = new LinkedHashMap<>();
        Map<String, Fate> fates = new LinkedHashMap<>();
        proposals.forEach(one -> {
            byKey.put(one.kept().key(), List.of(one));
            fates.put(one.kept().key(), Fate.IN_REVIEW);
        });
        return new FiledCorrections(state, byKey, fates);
    }

    /** What is in force at once. */
    List<Proposal> applied() {
        return of(Fate.APPLIED);
    }

    /** What a person looks at first. */
    List<Proposal> reviewed() {
        return of(Fate.IN_REVIEW);
    }

    boolean nothing() {
        return applied().isEmpty() && reviewed().isEmpty();
    }

    /** The keys that leave the list of proposals. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        Stream.concat(applied().stream(), reviewed().stream())
                .forEach(one -> keys.add(one.kept().key()));
        return keys;
    }

    /** The answers with what is in force at once. */
    Carried corrected() {
        return Filing.apply(state, applied(), ids());
    }

    /** The answers as they would be with everything accepted. */
    DraftState accepted() {
        return Filing.apply(
                        state,
                        Stream.concat(applied().stream(), reviewed().stream()).toList(),
                        ids())
                .after();
    }

    List<FilingOutcome.Result> results() {
        return fates.entrySet().stream()
                .map(fate -> new FilingOutcome.Result(
                        latest(fate.getKey()).kept().id(),
                        fate.getKey(),
                        fate.getValue().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Proposal> of(Fate fate) {
        return fates.entrySet().stream()
                .filter(one -> one.getValue() == fate)
                .map(one -> latest(one.getKey()))
                .toList();
    }

    private Proposal latest(String key) {
        return proposals.getOrDefault(key, List.of()).getLast();
    }

    private Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        keys().forEach(key -> proposals
                .getOrDefault(key, List.of())
                .forEach(one -> ids.add(one.kept().id())));
        return ids;
    }
}
