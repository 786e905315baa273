package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import org.junit.jupiter.api.Test;

class RuleTwoEqualValueTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void theValueThatStandsAlreadyIsUnchangedAndTakesNoRevision() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        ChangeResult same = draft.result(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.revision()).isEqualTo(1);
        assertThat(draft.revision()).isEqualTo(1);
    }

    @Test
    void anEqualValueIsUnchangedWhateverItsBase() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 900, text("Example")))).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void theFirstWriterStaysTheWriterOfAnUnchangedAnswer() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(2, NAME, 0, text("Other")))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void nullOnAKeyThatWasNeverAnsweredIsUnchanged() {
        ChangeResult cleared = draft.result(PHONE, change(1, NAME, 0, null));
        assertThat(cleared.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(cleared.revision()).isZero();
        assertThat(draft.state().answers()).isEmpty();
    }

    @Test
    void anEqualValueThatSettlesIsSavedInOneRevision() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        ChangeResult settled = draft.result(PHONE, change(2, NAME, 1, text("Example"), draft.onlyBeside(NAME)));
        assertThat(settled.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(settled.revision()).isEqualTo(3);
        assertThat(draft.revision()).isEqualTo(3);
        assertThat(draft.beside(NAME)).isEmpty();
    }

    @Test
    void anEqualValueThatSettlesOnlyWhatIsSettledAlreadyIsUnchanged() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        draft.save(PHONE, change(1, NAME, 0, text("Other")));
        var open = draft.onlyBeside(NAME);
        draft.save(PHONE, change(2, NAME, 1, text("Example"), open));
        assertThat(draft.outcome(LAPTOP, change(2, NAME, 1, text("Example"), open)))
                .isEqualTo(Outcome.UNCHANGED);
    }
}
