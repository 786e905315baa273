package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.INNER;
import static org.passerelle.drafts.sync.TestingDraft.ITEM;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TABLET;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.order;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeInsideARemovedItemTest {

    private static final String KIND = ITEM + ".kind";

    private final TestingDraft draft = new TestingDraft();

    @BeforeEach
    void theLaptopRemovedAnItem() {
        draft.save(PHONE, change(1, ITEM, 0, order(3)), change(2, INNER, 0, text("Example")));
        draft.save(LAPTOP, change(1, ITEM, 2, null));
    }

    @Test
    void itIsStoredUnderItsOwnKeyAndTheItemIsAskedFor() {
        ChangeResult conflict = draft.result(PHONE, change(3, INNER, 2, text("Other")));
        assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(conflict.revision()).isEqualTo(4);
        assertThat(draft.value(INNER)).isEqualTo(text("Other"));
        assertThat(draft.stored(ITEM).cleared()).isTrue();
        assertThat(draft.valuesBeside(ITEM)).containsExactly(order(3));
        assertThat(draft.beside(INNER)).isEmpty();
        assertThat(draft.revision()).isEqualTo(4);
    }

    @Test
    void settlingWithAnOrderBringsTheItemBackWithAllItsAnswers() {
        draft.save(PHONE, change(3, INNER, 2, text("Other")));
        draft.save(LAPTOP, change(2, ITEM, 3, order(3), draft.onlyBeside(ITEM)));
        assertThat(draft.value(ITEM)).isEqualTo(order(3));
        assertThat(draft.value(INNER)).isEqualTo(text("Other"));
        assertThat(draft.state().conflicts()).isEmpty();
    }

    @Test
    void settlingWithNullLeavesItRemoved() {
        draft.save(PHONE, change(3, INNER, 2, text("Other")));
        assertThat(draft.outcome(LAPTOP, change(2, ITEM, 4, null, draft.onlyBeside(ITEM))))
                .isEqualTo(Outcome.SAVED);
        assertThat(draft.stored(ITEM).cleared()).isTrue();
        assertThat(draft.state().conflicts()).isEmpty();
    }

    @Test
    void theItemIsAskedForOncePerDevice() {
        draft.save(PHONE, change(3, INNER, 2, text("Other")));
        UUID asked = draft.onlyBeside(ITEM);
        draft.save(PHONE, change(4, KIND, 0, text("old")));
        assertThat(draft.beside(ITEM)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(asked);
            assertThat(one.revision()).isEqualTo(5);
        });
        draft.save(TABLET, change(1, KIND, 5, text("new")));
        assertThat(draft.beside(ITEM)).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsKeptBesideAndAsksForTheItemInOneRevision() {
        assertThat(draft.outcome(TABLET, change(1, INNER, 0, text("Other")))).isEqualTo(Outcome.CONFLICT);
        assertThat(draft.value(INNER)).isEqualTo(text("Example"));
        assertThat(draft.valuesBeside(INNER)).containsExactly(text("Other"));
        assertThat(draft.valuesBeside(ITEM)).containsExactly(order(3));
        assertThat(draft.revision()).isEqualTo(4);
    }

    @Test
    void itSettlesNothing() {
        draft.save(TABLET, change(1, INNER, 0, text("Other")));
        UUID other = draft.onlyBeside(INNER);
        assertThat(draft.outcome(PHONE, change(3, INNER, 2, text("Third"), other)))
                .isEqualTo(Outcome.CONFLICT);
        assertThat(draft.beside(INNER)).extracting(Alternative::id).containsExactly(other);
    }

    @Test
    void theDevicesOwnEarlierRemovalGivesWayToTheQuestion() {
        draft.save(LAPTOP, change(2, ITEM, 3, order(3)));
        draft.save(PHONE, change(3, ITEM, 2, null));
        draft.save(LAPTOP, change(3, ITEM, 4, null));
        assertThat(draft.beside(ITEM)).singleElement().satisfies(one -> assertThat(one.value())
                .isNull());
        draft.save(PHONE, change(4, INNER, 2, text("Other")));
        assertThat(draft.valuesBeside(ITEM)).containsExactly(order(3));
    }

    @Test
    void anItemThatNeverHadAPlaceIsOfferedAsTheLast() {
        String other = "person.otherNames[zzzzzzzz]";
        draft.save(
                PHONE, change(3, "person.otherNames[aaaaaaaa]", 0, order(8)), change(4, other + ".name", 0, text("A")));
        draft.save(LAPTOP, change(2, other, 5, null));
        draft.save(PHONE, change(5, other + ".name", 5, text("B")));
        assertThat(draft.valuesBeside(other)).containsExactly(order(9));
    }

    @Test
    void theSameValueAgainIsUnchanged() {
        assertThat(draft.outcome(PHONE, change(3, INNER, 2, text("Example")))).isEqualTo(Outcome.UNCHANGED);
        assertThat(draft.beside(ITEM)).isEmpty();
    }
}
