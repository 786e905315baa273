package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.Text;
import org.passerelle.drafts.form.Route;

/** A draft that is changed through Merge only, by several devices. */
final class TestingDraft {

    static final UUID PHONE = new UUID(1, 1);
    static final UUID LAPTOP = new UUID(1, 2);
    static final UUID TABLET = new UUID(1, 3);
    static final String NAME = "person.familyName";
    static final String TOWN = "journey.currentTown";
    static final String ITEM = "person.otherNames[k7f3q9xa]";
    static final String INNER = ITEM + ".name";
    static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");

    private final Map<UUID, Map<String, Recorded>> recorded = new HashMap<>();
    private DraftState state = DraftState.EMPTY;
    private boolean open = true;
    private boolean blind;
    private long lastId;

    static Text text(String text) {
        return new Text(text);
    }

    static Order order(double order) {
        return new Order(order);
    }

    static Incoming.Change change(long n, String key, long base, @Nullable AnswerValue value, UUID... settles) {
        AnswerKey answerKey = AnswerKey.parse(key).orElseThrow();
        return new Incoming.Change(n, answerKey, base, value, String.valueOf(value), List.of(settles), new Home.Here());
    }

    /** A change of a key that only other versions of the form have. */
    static Incoming.Change homeless(long n, String key, @Nullable AnswerValue value) {
        AnswerKey answerKey = AnswerKey.parse(key).orElseThrow();
        return new Incoming.Change(n, answerKey, 0, value, String.valueOf(value), List.of(), new Home.Nowhere());
    }

    Merged save(UUID device, Incoming... changes) {
        DraftState before = new DraftState(
                state.revision(), state.answers(), state.alternatives(), recorded.getOrDefault(device, Map.of()));
        Situation situation = new Situation(
                device, Author.APPLICANT, open, blind, NOW.plusSeconds(lastId), () -> new UUID(0, ++lastId));
        Merged merged = Merge.apply(before, situation, List.of(changes));
        recorded.put(device, merged.after().recorded());
        state = merged.after();
        return merged;
    }

    ChangeResult result(UUID device, Incoming change) {
        return save(device, change).results().getFirst();
    }

    Outcome outcome(UUID device, Incoming change) {
        return result(device, change).outcome();
    }

    /** From now on whoever saves may not read. */
    void limit() {
        blind = true;
    }

    void submit() {
        open = false;
    }

    Carried carry(Route route, Supplier<UUID> ids) {
        Carried carried = Carry.over(state, route, ids);
        state = carried.after();
        return carried;
    }

    DraftState state() {
        return state;
    }

    long revision() {
        return state.revision();
    }

    StoredAnswer stored(String key) {
        return requireNonNull(state.answer(key));
    }

    @Nullable
    AnswerValue value(String key) {
        return stored(key).value();
    }

    /** What is kept beside an answer until a person chooses, the oldest first. */
    List<Alternative> beside(String key) {
        return state.conflicts().stream().filter(one -> one.key().equals(key)).toList();
    }

    List<AnswerValue> valuesBeside(String key) {
        return beside(key).stream().map(Alternative::value).toList();
    }

    UUID onlyBeside(String key) {
        return beside(key).getFirst().id();
    }
}
