package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.text;

import org.junit.jupiter.api.Test;

class RuleThreeSeenBaseTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void theFirstAnswerHasTheBaseZero() {
        ChangeResult first = draft.result(PHONE, change(1, NAME, 0, text("Example")));
        assertThat(first.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(first.revision()).isEqualTo(1);
    }

    @Test
    void whoSawTheStoredAnswerMayReplaceIt() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 1, text("Other")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.value(NAME)).isEqualTo(text("Other"));
    }

    @Test
    void clearingKeepsTheAnswerAsNullWithARevision() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 1, null))).isEqualTo(Outcome.SAVED);
        assertThat(draft.stored(NAME).cleared()).isTrue();
        assertThat(draft.stored(NAME).revision()).isEqualTo(2);
    }

    @Test
    void aClearedAnswerIsNotOneThatWasNeverGiven() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")), change(2, NAME, 1, null));
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Other")))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void peopleWhoEditDifferentAnswersNeverSeeAConflict() {
        assertThat(draft.outcome(PHONE, change(1, NAME, 0, text("Example")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.outcome(LAPTOP, change(1, TOWN, 0, text("Calais")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.outcome(PHONE, change(2, NAME, 1, text("Other")))).isEqualTo(Outcome.SAVED);
    }

    @Test
    void aBaseAboveTheRevisionOfTheApplicationIsStale() {
        draft.save(LAPTOP, change(1, NAME, 0, text("Example")));
        assertThat(draft.outcome(PHONE, change(1, NAME, 2, text("Other")))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.outcome(PHONE, change(2, TOWN, 40, text("Calais")))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void eachChangeOfACallSeesTheRevisionsOfThoseBeforeIt() {
        Merged merged = draft.save(PHONE, change(1, NAME, 0, text("Example")), change(2, NAME, 1, text("Other")));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsExactly(Outcome.SAVED, Outcome.SAVED);
    }

    @Test
    void aKeyWithOnlyAnAlternativeWasStillNeverAnswered() {
        draft.save(PHONE, change(1, TOWN, 40, text("Calais")));
        assertThat(draft.outcome(LAPTOP, change(1, TOWN, 0, text("Dover")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.valuesBeside(TOWN)).containsExactly(text("Calais"));
    }
}
