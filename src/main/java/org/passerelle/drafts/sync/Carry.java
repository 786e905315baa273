package org.passerelle.drafts.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.FormMapping;
import org.passerelle.drafts.form.Route;

/**
 * Takes a draft from one version of its form to a newer one. An answer whose key stays is not touched; each other one
 * takes a revision of its own, and what is kept beside it goes along. Who wrote it, on which device and when, stays.
 */
public final class Carry {

    private static final Comparator<StoredAnswer> OLDEST_FIRST =
            Comparator.comparingLong(StoredAnswer::touched).thenComparing(StoredAnswer::key);

    private final FormMapping mapping;
    private final Supplier<UUID> ids;
    private final Map<String, StoredAnswer> answers;
    private final Map<UUID, Alternative> alternatives = new LinkedHashMap<>();
    private final Map<String, StoredAnswer> before;
    private final Sheet sheet;
    private long revision;

    private Carry(DraftState before, FormMapping mapping, Supplier<UUID> ids, Sheet sheet) {
        this.mapping = mapping;
        this.ids = ids;
        this.before = before.answers();
        this.answers = new LinkedHashMap<>(before.answers());
        this.sheet = sheet;
        this.revision = before.revision();
        before.alternatives().forEach(one -> alternatives.put(one.id(), one));
    }

    /** What was done in all steps together. */
    private record Sheet(
            Set<String> written, Set<String> gone, Set<UUID> moved, Map<UUID, Long> closed, List<Homeless> homeless) {}

    /** The draft at the end of the route; stores nothing. Even if every key stays, it takes one revision. */
    public static Carried over(DraftState before, Route route, Supplier<UUID> ids) {
        Sheet sheet = new Sheet(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        DraftState now = before;
        for (FormMapping step : route.steps()) {
            now = new Carry(now, step, ids, sheet).step(before.recorded());
        }
        return carried(before, now, sheet);
    }

    private static Carried carried(DraftState before, DraftState now, Sheet sheet) {
        long revision = Math.max(now.revision(), before.revision() + 1);
        DraftState after = new DraftState(revision, now.answers(), now.alternatives(), now.recorded());
        Set<UUID> known = new LinkedHashSet<>();
        before.alternatives().forEach(one -> known.add(one.id()));
        Map<UUID, Long> closed = new LinkedHashMap<>(sheet.closed());
        closed.keySet().retainAll(known);
        return new Carried(
                after,
                sheet.written().stream()
                        .filter(now.answers()::containsKey)
                        .map(now.answers()::get)
                        .toList(),
                sheet.gone().stream().filter(before.answers()::containsKey).collect(Collectors.toSet()),
                now.alternatives().stream()
                        .filter(one -> sheet.moved().contains(one.id()))
                        .toList(),
                closed,
                sheet.homeless());
    }

    private DraftState step(Map<String, Recorded> recorded) {
        before.values().stream().sorted(OLDEST_FIRST).forEach(this::carry);
        List.copyOf(alternatives.values()).stream()
                .filter(one -> one.kind() == Alternative.Kind.CORRECTION)
                .forEach(this::carryCorrection);
        return new DraftState(revision, answers, List.copyOf(alternatives.values()), recorded);
    }

    private void carry(StoredAnswer answer) {
        AnswerKey key = AnswerKey.parse(answer.key()).orElseThrow();
        List<AnswerKey> homes = mapping.homes(key, this::codesOf);
        if (homes.equals(List.of(key))) {
            return;
        }
        answers.remove(answer.key());
        sheet.gone().add(answer.key());
        sheet.written().remove(answer.key());
        if (homes.isEmpty()) {
            leave(answer);
        } else {
            List<Alternative> beside = beside(answer.key());
            homes.forEach(home -> settle(answer, beside, home.text(), home.equals(homes.getFirst())));
        }
    }

    private void settle(StoredAnswer answer, List<Alternative> beside, String home, boolean first) {
        revision++;
        answers.put(home, answer.carriedTo(home, revision));
        sheet.written().add(home);
        beside.forEach(one -> {
            UUID id = first ? one.id() : ids.get();
            put(one.carriedTo(id, home, one.kind(), revision));
        });
    }

    /** The key has no place: its answer, and all that is kept beside it, is put aside. */
    private void leave(StoredAnswer answer) {
        revision++;
        putAside(answer.key(), answer.value(), answer.writer());
        beside(answer.key()).forEach(one -> {
            putAside(one.key(), one.value(), new Writer(one.author(), one.device(), 0, one.at()));
            alternatives.remove(one.id());
            sheet.moved().remove(one.id());
            sheet.closed().put(one.id(), revision);
        });
    }

    private void putAside(String key, @Nullable AnswerValue value, @Nullable Writer writer) {
        if (value != null) {
            sheet.homeless().add(new Homeless(ids.get(), key, mapping.from().version(), value, writer, revision));
        }
    }

    private List<Alternative> beside(String key) {
        return List.copyOf(alternatives.values()).stream()
                .filter(one -> one.kind() == Alternative.Kind.CONFLICT)
                .filter(one -> one.key().equals(key))
                .toList();
    }

    /** What was kept because the older version did not ask for it comes home as a question to the person. */
    private void carryCorrection(Alternative one) {
        AnswerKey key = AnswerKey.parse(one.key()).orElseThrow();
        boolean asked = mapping.from().find(key).isPresent();
        if (asked) {
            List<AnswerKey> homes = mapping.homes(key, this::codesOf);
            if (!homes.isEmpty() && !homes.equals(List.of(key))) {
                revision++;
                put(one.carriedTo(one.id(), homes.getFirst().text(), one.kind(), revision));
            }
        } else if (mapping.to().find(key).isPresent()) {
            revision++;
            StoredAnswer stored = answers.getOrDefault(one.key(), StoredAnswer.never(one.key()));
            answers.put(one.key(), stored.touchedAt(revision));
            sheet.written().add(one.key());
            put(one.carriedTo(one.id(), one.key(), Alternative.Kind.CONFLICT, revision));
        }
    }

    private void put(Alternative one) {
        alternatives.put(one.id(), one);
        sheet.moved().add(one.id());
    }

    private Set<String> codesOf(String key) {
        StoredAnswer stored = before.get(key);
        return stored == null ? Set.of() : stored.codes();
    }
}
