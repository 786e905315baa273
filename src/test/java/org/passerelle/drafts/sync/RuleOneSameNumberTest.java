package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import org.junit.jupiter.api.Test;

class RuleOneSameNumberTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void theSameChangeAgainHasTheSameOutcomeAndRevisionAgain() {
        ChangeResult first = draft.result(PHONE, change(17, NAME, 0, text("Example")));
        draft.save(LAPTOP, change(1, NAME, 1, text("Other")));
        Merged again = draft.save(PHONE, change(17, NAME, 0, text("Example")));
        assertThat(first.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(again.results()).containsExactly(first);
        assertThat(again.anythingToWrite()).isFalse();
        assertThat(draft.value(NAME)).isEqualTo(text("Other"));
    }

    @Test
    void aConflictSentAgainOpensNoSecondAlternative() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Other")));
        ChangeResult first = draft.result(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(draft.result(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(first);
        assertThat(draft.beside(NAME)).hasSize(1);
        assertThat(draft.revision()).isEqualTo(2);
    }

    @Test
    void aConflictSentAgainAfterItWasSettledStaysSettled() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Other")));
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        draft.save(LAPTOP, change(2, NAME, 1, text("Other"), draft.onlyBeside(NAME)));
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.beside(NAME)).isEmpty();
    }

    @Test
    void theSameNumberWithAnotherValueIsRefused() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        ChangeResult reused = draft.result(PHONE, change(1, NAME, 0, text("Other")));
        assertThat(reused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reused.code()).isEqualTo(RefusalCode.N_REUSED);
        assertThat(reused.revision()).isNull();
        assertThat(draft.value(NAME)).isEqualTo(text("Example"));
    }

    @Test
    void theSameNumberWithAnotherBaseIsRefused() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(draft.result(PHONE, change(1, NAME, 1, text("Example"))).code())
                .isEqualTo(RefusalCode.N_REUSED);
    }

    @Test
    void aLowerNumberIsSupersededAndNamesTheLast() {
        draft.save(PHONE, change(5, NAME, 0, text("Later")));
        Merged late = draft.save(PHONE, change(4, NAME, 0, text("Earlier")));
        ChangeResult result = late.results().getFirst();
        assertThat(result.outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(result.lastN()).isEqualTo(5);
        assertThat(result.revision()).isNull();
        assertThat(late.anythingToWrite()).isFalse();
        assertThat(draft.value(NAME)).isEqualTo(text("Later"));
    }

    @Test
    void numbersAreComparedForEachKeyAndDeviceOnItsOwn() {
        draft.save(PHONE, change(5, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(4, TOWN, 0, text("Calais")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.outcome(LAPTOP, change(1, NAME, 1, text("Other")))).isEqualTo(Outcome.SAVED);
    }

    @Test
    void anUnchangedAnswerIsRecordedToo() {
        draft.save(PHONE, change(1, NAME, 0, text("Example")), change(2, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(Outcome.SUPERSEDED);
        assertThat(draft.result(PHONE, change(2, NAME, 0, text("Other"))).code())
                .isEqualTo(RefusalCode.N_REUSED);
    }

    @Test
    void aRefusedChangeIsNotRecorded() {
        draft.save(PHONE, new Incoming.Refused(9, NAME, RefusalCode.WRONG_SHAPE));
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(Outcome.SAVED);
    }

    @Test
    void oneRefusedChangeLeavesTheRestOfTheCallStored() {
        Merged merged = draft.save(
                PHONE, new Incoming.Refused(1, "no.such", RefusalCode.UNKNOWN_KEY), change(2, NAME, 0, text("A")));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsExactly(Outcome.REFUSED, Outcome.SAVED);
        assertThat(draft.revision()).isEqualTo(1);
    }
}
