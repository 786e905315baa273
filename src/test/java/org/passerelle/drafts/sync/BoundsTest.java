package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;

/** What one application can hold: far more than people type, and still few enough to read at every save. */
class BoundsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private DraftState state = DraftState.EMPTY;

    @Test
    void aNewAnswerBeyondTheBoundIsRefusedAndTheOldOnesCanStillChange() {
        save(UUID.randomUUID(), items(Workbench.MOST_ANSWERS));

        List<ChangeResult> results = save(
                UUID.randomUUID(),
                List.of(
                        change(1, item(Workbench.MOST_ANSWERS), 0, new AnswerValue.Order(1)),
                        change(2, item(0), 1, new AnswerValue.Order(7))));

        assertThat(results).extracting(ChangeResult::outcome).containsExactly(Outcome.REFUSED, Outcome.SAVED);
        assertThat(results.getFirst().code()).isEqualTo(RefusalCode.TOO_MANY_ANSWERS);
    }

    @Test
    void aConflictBeyondTheBoundIsRefusedAndTheOpenOnesCanStillBeSettled() {
        save(UUID.randomUUID(), List.of(change(1, item(0), 0, new AnswerValue.Order(1))));
        IntStream.range(0, Workbench.MOST_ALTERNATIVES)
                .forEach(n -> save(UUID.randomUUID(), List.of(change(1, item(0), 0, new AnswerValue.Order(n + 2)))));

        assertThat(save(UUID.randomUUID(), List.of(change(1, item(0), 0, new AnswerValue.Order(9_999)))))
                .extracting(ChangeResult::code)
                .containsExactly(RefusalCode.TOO_MANY_ANSWERS);
        List<UUID> open = state.conflicts().stream().map(Alternative::id).toList();
        assertThat(save(UUID.randomUUID(), List.of(settle(item(0), open))))
                .extracting(ChangeResult::outcome)
                .containsExactly(Outcome.SAVED);
        assertThat(state.conflicts()).isEmpty();
    }

    private List<ChangeResult> save(UUID device, List<Incoming> changes) {
        DraftState before = new DraftState(state.revision(), state.answers(), state.alternatives(), java.util.Map.of());
        Situation situation = new Situation(device, Author.APPLICANT, true, NOW, UUID::randomUUID);
        Merged merged = Merge.apply(before, situation, changes);
        state = merged.after();
        return merged.results();
    }

    private static List<Incoming> items(int count) {
        List<Incoming> changes = new ArrayList<>();
        IntStream.range(0, count).forEach(n -> changes.add(change(n + 1, item(n), 0, new AnswerValue.Order(n))));
        return changes;
    }

    private static AnswerKey item(int n) {
        return new AnswerKey.Item("person.otherNames", "item%06d".formatted(n));
    }

    private static Incoming change(long n, AnswerKey key, long base, AnswerValue value) {
        return new Incoming.Change(n, key, base, value, value.toString(), List.of(), new Home.Here());
    }

    private static Incoming settle(AnswerKey key, List<UUID> open) {
        AnswerValue value = new AnswerValue.Order(1);
        return new Incoming.Change(1, key, 1, value, value.toString(), open, new Home.Here());
    }
}
