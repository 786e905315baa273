package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TABLET;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void choosingTheOtherValueClosesItInOneRevision() {
        UUID other = conflictOnName();
        Merged merged = draft.save(LAPTOP, change(2, NAME, 1, text("Other"), other));
        assertThat(merged.results().getFirst().outcome()).isEqualTo(Outcome.SAVED);
        assertThat(merged.results().getFirst().revision()).isEqualTo(3);
        assertThat(merged.closed()).containsEntry(other, 3L);
        assertThat(draft.value(NAME)).isEqualTo(text("Other"));
        assertThat(draft.state().conflicts()).isEmpty();
    }

    @Test
    void severalAlternativesAreSettledTogether() {
        UUID first = conflictOnName();
        draft.save(TABLET, change(1, NAME, 0, text("Third")));
        UUID second = draft.beside(NAME).getLast().id();
        draft.save(LAPTOP, change(2, NAME, 1, text("Fourth"), first, second, first));
        assertThat(draft.beside(NAME)).isEmpty();
        assertThat(draft.revision()).isEqualTo(4);
    }

    @Test
    void onlyTheNamedAlternativesAreClosed() {
        UUID first = conflictOnName();
        draft.save(TABLET, change(1, NAME, 0, text("Third")));
        draft.save(LAPTOP, change(2, NAME, 1, text("Other"), first));
        assertThat(draft.valuesBeside(NAME)).containsExactly(text("Third"));
    }

    @Test
    void aConflictSettlesNothing() {
        UUID other = conflictOnName();
        assertThat(draft.outcome(TABLET, change(1, NAME, 0, text("Third"), other)))
                .isEqualTo(Outcome.CONFLICT);
        assertThat(draft.beside(NAME)).extracting(Alternative::id).contains(other);
    }

    @Test
    void unknownIdsAreIgnored() {
        conflictOnName();
        assertThat(draft.outcome(LAPTOP, change(2, NAME, 1, text("Fourth"), new UUID(9, 9))))
                .isEqualTo(Outcome.SAVED);
        assertThat(draft.beside(NAME)).hasSize(1);
    }

    @Test
    void anAlternativeOfAnotherKeyIsNotSettled() {
        UUID other = conflictOnName();
        assertThat(draft.outcome(LAPTOP, change(2, TOWN, 0, text("Calais"), other)))
                .isEqualTo(Outcome.SAVED);
        assertThat(draft.beside(NAME)).hasSize(1);
    }

    @Test
    void whoeverSettlesSecondFromWhatTheySawConflicts() {
        UUID other = conflictOnName();
        draft.save(LAPTOP, change(2, NAME, 1, text("Other"), other));
        assertThat(draft.outcome(PHONE, change(2, NAME, 1, text("Fifth"), other)))
                .isEqualTo(Outcome.CONFLICT);
        assertThat(draft.value(NAME)).isEqualTo(text("Other"));
    }

    private UUID conflictOnName() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        return draft.onlyBeside(NAME);
    }
}
