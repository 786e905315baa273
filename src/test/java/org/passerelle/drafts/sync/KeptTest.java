package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.homeless;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue;

class KeptTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void afterSubmissionAChangeIsKeptAsAProposedCorrection() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.submit();
        ChangeResult kept = draft.result(PHONE, change(2, NAME, 1, text("Other")));
        assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(draft.value(NAME)).isEqualTo(text("Example"));
        assertThat(corrections()).containsExactly(text("Other"));
        assertThat(draft.state().conflicts()).isEmpty();
    }

    @Test
    void aStaleChangeAfterSubmissionIsKeptAndNoConflict() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.submit();
        assertThat(draft.outcome(LAPTOP, change(1, NAME, 0, text("Other")))).isEqualTo(Outcome.KEPT);
    }

    @Test
    void aKeptChangeSentAgainIsKeptOnce() {
        draft.submit();
        ChangeResult first = draft.result(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(draft.result(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(first);
        assertThat(draft.revision()).isEqualTo(1);
    }

    @Test
    void aLaterCorrectionOfTheSameDeviceReplacesItsEarlierOne() {
        draft.submit();
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(2, NAME, 0, text("Other")));
        draft.save(LAPTOP, change(1, NAME, 0, text("Third")));
        assertThat(corrections()).containsExactlyInAnyOrder(text("Other"), text("Third"));
    }

    @Test
    void aSaveSentBeforeSubmissionAndAgainAfterItKeepsItsOutcome() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.submit();
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(Outcome.SAVED);
        assertThat(corrections()).isEmpty();
    }

    @Test
    void nothingIsSettledAfterSubmission() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        draft.submit();
        assertThat(draft.outcome(LAPTOP, change(2, NAME, 1, text("Other"), draft.onlyBeside(NAME))))
                .isEqualTo(Outcome.KEPT);
        assertThat(draft.outcome(LAPTOP, change(3, NAME, 1, text("Example"), draft.onlyBeside(NAME))))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(draft.beside(NAME)).hasSize(1);
    }

    @Test
    void anAnswerWithoutAHomeInThisVersionIsKeptInAnOpenDraft() {
        assertThat(draft.outcome(PHONE, homeless(1, "old.question", text("Example"))))
                .isEqualTo(Outcome.KEPT);
        assertThat(draft.outcome(PHONE, change(2, TOWN, 0, text("Calais")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.revision()).isEqualTo(2);
    }

    private List<AnswerValue> corrections() {
        return draft.state().corrections().stream().map(Alternative::value).toList();
    }
}
