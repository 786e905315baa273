package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.INNER;
import static org.passerelle.drafts.sync.TestingDraft.ITEM;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TABLET;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.order;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullTest {

    private final TestingDraft draft = new TestingDraft();

    @Test
    void aPullFromZeroHoldsEveryAnswerInOrderOfRevision() {
        draft.save(PHONE, change(1, TOWN, 0, text("Calais")), change(2, NAME, 0, text("A")), change(3, TOWN, 0, null));
        Pull pull = Pull.since(draft.state(), 0);
        assertThat(pull.changes()).extracting(StoredAnswer::key).containsExactly(NAME, TOWN);
        assertThat(pull.changes()).extracting(StoredAnswer::revision).containsExactly(2L, 3L);
        assertThat(pull.more()).isFalse();
        assertThat(pull.full()).isFalse();
    }

    @Test
    void onlyWhatIsLaterIsPulled() {
        draft.save(PHONE, change(1, TOWN, 0, text("Calais")), change(2, NAME, 0, text("A")));
        assertThat(keys(Pull.since(draft.state(), 1))).containsExactly(NAME);
        assertThat(keys(Pull.since(draft.state(), 2))).isEmpty();
    }

    @Test
    void aKeyInWhichAnAlternativeOpenedOrClosedIsPulledToo() {
        draft.save(PHONE, change(1, NAME, 0, text("A")), change(2, TOWN, 0, text("Calais")));
        draft.save(LAPTOP, change(1, NAME, 0, text("B")));
        Pull opened = Pull.since(draft.state(), 2);
        assertThat(keys(opened)).containsExactly(NAME);
        assertThat(opened.changes().getFirst().revision()).isEqualTo(1);
        draft.save(PHONE, change(3, NAME, 1, text("A"), draft.onlyBeside(NAME)));
        assertThat(keys(Pull.since(draft.state(), 3))).containsExactly(NAME);
    }

    @Test
    void aSaveLeavesOutItsOwnAnswersAndShowsThoseOfOthers() {
        draft.save(LAPTOP, change(1, TOWN, 0, text("Calais")));
        Merged merged = draft.save(PHONE, change(1, NAME, 0, text("A")));
        assertThat(keys(Pull.after(merged, 0))).containsExactly(TOWN);
    }

    @Test
    void aSaveThatConflictsShowsWhatStands() {
        draft.save(LAPTOP, change(1, NAME, 0, text("A")));
        Merged merged = draft.save(PHONE, change(1, NAME, 0, text("B")));
        assertThat(keys(Pull.after(merged, 1))).containsExactly(NAME);
    }

    @Test
    void aChangeInsideARemovedItemShowsTheItemThatIsAskedFor() {
        draft.save(PHONE, change(1, ITEM, 0, order(1)), change(2, INNER, 0, text("A")));
        draft.save(LAPTOP, change(1, ITEM, 2, null));
        Merged merged = draft.save(PHONE, change(3, INNER, 2, text("B")));
        assertThat(keys(Pull.after(merged, 3))).containsExactlyInAnyOrder(ITEM, INNER);
    }

    @Test
    void aRepeatedSaveShowsWhatStandsNow() {
        draft.save(PHONE, change(1, NAME, 0, text("A")));
        draft.save(LAPTOP, change(1, NAME, 1, text("B")));
        Merged repeated = draft.save(PHONE, change(1, NAME, 0, text("A")));
        assertThat(keys(Pull.after(repeated, 0))).containsExactly(NAME);
    }

    @Test
    void aDeviceAheadOfTheServerGetsEverything() {
        draft.save(LAPTOP, change(1, TOWN, 0, text("Calais")));
        assertThat(Pull.since(draft.state(), 1).full()).isFalse();
        Pull pull = Pull.since(draft.state(), 2);
        assertThat(pull.full()).isTrue();
        assertThat(keys(pull)).containsExactly(TOWN);
        Merged merged = draft.save(PHONE, change(1, NAME, 0, text("A")), change(2, NAME, 0, text("B")));
        assertThat(Pull.after(merged, 2).full()).isTrue();
        assertThat(keys(Pull.after(merged, 2))).containsExactly(TOWN, NAME);
    }

    @Test
    void pagesFollowOneAnotherAndMissNothing() {
        for (int i = 0; i < 7; i++) {
            draft.save(PHONE, change(1, "a.q" + i, 0, text("A")));
        }
        draft.save(LAPTOP, change(1, "a.q1", 0, text("B")), change(2, "a.q2", 0, text("B")));
        assertThat(pages(3))
                .containsExactlyInAnyOrderElementsOf(draft.state().answers().keySet());
        assertThat(Pull.since(draft.state(), 0, 3).changes()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void pullsEndEvenWhereOnlyAlternativesChanged() {
        for (int i = 0; i < 7; i++) {
            draft.save(PHONE, change(1, "a.q" + i, 0, text("A")));
        }
        for (int i = 6; i >= 0; i--) {
            draft.save(LAPTOP, change(1, "a.q" + i, 0, text("B")));
            draft.save(TABLET, change(1, "a.new" + i, 900, text("C")));
        }
        assertThat(pages(2)).containsAll(draft.state().answers().keySet());
        assertThat(Pull.since(draft.state(), 7, 2).more()).isFalse();
    }

    @Test
    void anItemAskedForAndItsAnswerShareARevisionAndAreNotTornApart() {
        draft.save(PHONE, change(1, ITEM, 0, order(1)), change(2, INNER, 0, text("A")));
        draft.save(LAPTOP, change(1, ITEM, 2, null), change(2, NAME, 0, text("A")));
        draft.save(PHONE, change(3, INNER, 2, text("B")), change(4, TOWN, 0, text("Calais")));
        assertThat(pages(1)).contains(ITEM, INNER, NAME, TOWN);
        assertThat(keys(Pull.since(draft.state(), 4, 1))).containsExactlyInAnyOrder(ITEM, INNER);
    }

    private List<String> pages(int most) {
        List<String> seen = new ArrayList<>();
        long since = 0;
        Pull page;
        do {
            page = Pull.since(draft.state(), since, most);
            seen.addAll(keys(page));
            long next = page.changes().getLast().revision();
            assertThat(next > since || !page.more()).as("a page goes on").isTrue();
            since = next;
        } while (page.more());
        return seen.stream().distinct().toList();
    }

    private static List<String> keys(Pull pull) {
        return pull.changes().stream().map(StoredAnswer::key).toList();
    }
}
