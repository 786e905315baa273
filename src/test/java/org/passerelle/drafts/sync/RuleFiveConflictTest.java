package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TABLET;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue;

class RuleFiveConflictTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void theStoredAnswerStaysAndTheOtherIsKeptBesideIt() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        ChangeResult conflict = draft.result(PHONE, change(1, NAME, 0, text("Other")));
        assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(conflict.revision()).isEqualTo(2);
        assertThat(draft.value(NAME)).isEqualTo(text("Example"));
        assertThat(draft.stored(NAME).revision()).isEqualTo(1);
        assertThat(draft.beside(NAME)).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualTo(text("Other"));
            assertThat(one.device()).isEqualTo(PHONE);
            assertThat(one.revision()).isEqualTo(2);
        });
    }

    @Test
    void aLaterConflictOfTheSameDeviceReplacesItsAlternativeUnderANewId() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        UUID first = draft.onlyBeside(NAME);
        Merged merged = draft.save(PHONE, change(2, NAME, 0, text("Third")));
        assertThat(draft.valuesBeside(NAME)).containsExactly(text("Third"));
        assertThat(draft.onlyBeside(NAME)).isNotEqualTo(first);
        assertThat(merged.closed()).containsExactly(Map.entry(first, 3L));
    }

    @Test
    void eachDeviceHasAnAlternativeOfItsOwn() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        draft.save(TABLET, change(1, NAME, 0, text("Third")));
        assertThat(draft.valuesBeside(NAME)).containsExactlyInAnyOrder(text("Other"), text("Third"));
    }

    @Test
    void clearingFromAnOldBaseIsAConflictToo() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")), change(2, NAME, 0, text("Other")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 1, null))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.valuesBeside(NAME)).containsExactly((AnswerValue) null);
    }

    @Test
    void anAlternativeOpenedAndReplacedInOneCallIsNeverWrittenAsOpen() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        Merged merged = draft.save(PHONE, change(1, NAME, 0, text("Other")), change(2, NAME, 0, text("Third")));
        assertThat(merged.opened()).extracting(Alternative::value).containsExactly(text("Third"));
        assertThat(merged.log()).hasSize(2);
        assertThat(draft.revision()).isEqualTo(3);
    }

    @Test
    void aSavedChangeWithoutSettlesLeavesAlternativesOpen() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        assertThat(draft.outcome(LAPTOP, change(2, NAME, 1, text("Fourth")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.valuesBeside(NAME)).containsExactly(text("Other"));
    }
}
