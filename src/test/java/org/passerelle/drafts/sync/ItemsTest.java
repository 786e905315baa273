package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.INNER;
import static org.passerelle.drafts.sync.TestingDraft.ITEM;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.order;
import static org.passerelle.drafts.sync.TestingDraft.text;

import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final String KIND = ITEM + ".kind";

    private final TestingDraft draft = new TestingDraft();

    @Test
    void anAnswerWhoseItemKeyWasNeverSentIsAccepted() {
        assertThat(draft.outcome(PHONE, change(1, INNER, 0, text("Example")))).isEqualTo(Outcome.SAVED);
        assertThat(draft.state().answers()).containsOnlyKeys(INNER);
    }

    @Test
    void aRemovalHidesTheAnswersAndDeletesNone() {
        item();
        assertThat(draft.outcome(LAPTOP, change(1, ITEM, 2, null))).isEqualTo(Outcome.SAVED);
        assertThat(draft.stored(ITEM).cleared()).isTrue();
        assertThat(draft.value(INNER)).isEqualTo(text("Example"));
    }

    @Test
    void aRemovalAnswersToEverythingInTheItem() {
        item();
        draft.save(PHONE, change(3, INNER, 2, text("Other")));
        assertThat(draft.outcome(LAPTOP, change(1, ITEM, 2, null))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.stored(ITEM).cleared()).isFalse();
        assertThat(draft.beside(ITEM)).singleElement().satisfies(one -> assertThat(one.value())
                .isNull());
    }

    @Test
    void theItemsOwnRevisionAloneIsNotEnoughForARemoval() {
        item();
        assertThat(draft.outcome(LAPTOP, change(1, ITEM, 1, null))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void aDeviceMayRemoveWhatItHasJustWrittenItself() {
        Merged merged = draft.save(
                PHONE, change(1, ITEM, 0, order(1)), change(2, INNER, 0, text("Example")), change(3, ITEM, 0, null));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsOnly(Outcome.SAVED);
    }

    @Test
    void oneLaterAnswerOfAnotherDeviceStopsARemoval() {
        item();
        draft.save(LAPTOP, change(1, KIND, 0, text("old")));
        draft.save(PHONE, change(3, INNER, 2, text("Other")));
        assertThat(draft.outcome(PHONE, change(4, ITEM, 2, null))).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void anItemWithAnswersOnlyCanBeRemovedToo() {
        draft.save(PHONE, change(1, INNER, 0, text("Example")));
        assertThat(draft.outcome(LAPTOP, change(1, ITEM, 1, null))).isEqualTo(Outcome.SAVED);
        assertThat(draft.stored(ITEM).cleared()).isTrue();
    }

    @Test
    void removingWhatIsRemovedOrNeverWasIsUnchanged() {
        assertThat(draft.outcome(LAPTOP, change(1, ITEM, 0, null))).isEqualTo(Outcome.UNCHANGED);
        item();
        draft.save(PHONE, change(3, ITEM, 2, null));
        assertThat(draft.outcome(LAPTOP, change(2, ITEM, 2, null))).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void theDeviceThatRemovedAnItemMayTakeTheRemovalBackBeforeItHearsOfIt() {
        draft.save(LAPTOP, change(1, ITEM, 0, order(1)), change(2, INNER, 0, text("Example")));
        Merged merged = draft.save(PHONE, change(1, ITEM, 2, null), change(2, ITEM, 1, order(1)));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsOnly(Outcome.SAVED);
        assertThat(draft.value(ITEM)).isEqualTo(order(1));
    }

    @Test
    void theDeviceThatAddedAndRemovedAnItemMayAddItAgain() {
        draft.save(LAPTOP, change(1, INNER, 0, text("Example")));
        Merged merged =
                draft.save(PHONE, change(1, ITEM, 0, order(1)), change(2, ITEM, 1, null), change(3, ITEM, 0, order(2)));
        assertThat(merged.results()).extracting(ChangeResult::outcome).containsOnly(Outcome.SAVED);
    }

    @Test
    void anItemMovedOnOneDeviceAndRemovedOnAnotherIsAConflict() {
        item();
        draft.save(LAPTOP, change(1, ITEM, 2, null));
        assertThat(draft.outcome(PHONE, change(3, ITEM, 1, order(7)))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.valuesBeside(ITEM)).containsExactly(order(7));
    }

    private void item() {
        draft.save(PHONE, change(1, ITEM, 0, order(1)), change(2, INNER, 0, text("Example")));
    }
}
