package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import org.junit.jupiter.api.Test;

class RuleFourOwnDeviceTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void aQueueOfChangesFromOneBaseNeverConflictsWithItself() {
        Merged merged = draft.save(
                PHONE,
                change(1, NAME, 0, text("E")),
                change(2, NAME, 0, text("Ex")),
                change(3, NAME, 0, null),
                change(4, NAME, 0, text("Example")));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsOnly(Outcome.SAVED);
        assertThat(merged.results()).extracting(ChangeResult::revision).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aLostReplyLeavesTheNextChangeItsBase() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(2, NAME, 0, text("Other")))).isEqualTo(Outcome.SAVED);
    }

    @Test
    void anotherDevicesAnswerInBetweenIsNotItsOwn() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.save(LAPTOP, change(1, NAME, 1, text("Other")));
        assertThat(draft.outcome(PHONE, change(2, NAME, 0, text("Third")))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void anAnswerOfItsOwnFromAHigherBaseIsNotWhatItKnew() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 1, text("Other")));
        assertThat(draft.outcome(PHONE, change(2, NAME, 0, text("Restored")))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void theAnswerOfAnotherDeviceOfTheSamePersonIsNotItsOwn() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Other")))).isEqualTo(Outcome.CONFLICT);
    }
}
