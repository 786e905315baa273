package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.INNER;
import static org.passerelle.drafts.sync.TestingDraft.ITEM;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.NAME;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.TOWN;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.order;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.sync.Filing.Fate;
import org.passerelle.drafts.sync.Filing.Proposal;

/** What becomes of a proposed correction when it is filed. */
class FilingTest {

    private final TestingDraft draft = new TestingDraft();

    @BeforeEach
    void somethingWasSubmitted() {
        draft.save(
                PHONE,
                change(1, TOWN, 0, text("Calais")),
                change(2, ITEM, 0, order(1)),
                change(3, INNER, 0, text("A")));
        draft.submit();
    }

    @Test
    void aPlainOneFromThePresentAnswerIsApplied() {
        assertThat(fate(true, proposal(TOWN, 1))).isEqualTo(Fate.APPLIED);
    }

    @Test
    void oneFromAnOlderAnswerIsAConflict() {
        assertThat(fate(true, proposal(TOWN, 0))).isEqualTo(Fate.CONFLICT);
    }

    @Test
    void twoThatDifferAreAConflictAndTwoThatAgreeAreNone() {
        Proposal first = proposal(TOWN, 1);
        draft.save(PHONE, change(4, TOWN, 1, text("Lille")));
        Proposal other = new Proposal(draft.state().corrections().getLast(), 1);
        assertThat(Filing.fate(draft.state(), List.of(first, other), true)).isEqualTo(Fate.CONFLICT);
        assertThat(Filing.fate(draft.state(), List.of(first, first), true)).isEqualTo(Fate.APPLIED);
    }

    @Test
    void namesAndTheBirthDateAreReviewedAndNothingElse() {
        assertThat(Stream.of(NAME, "person.givenNames", "person.birthDate", ITEM, INNER))
                .allMatch(Filing::concernsIdentity);
        assertThat(Stream.of(TOWN, "person.birthPlace", "person.nationality")).noneMatch(Filing::concernsIdentity);
        assertThat(fate(true, proposal(NAME, 0))).isEqualTo(Fate.IN_REVIEW);
    }

    @Test
    void aKeyThatTheSubmittedVersionDoesNotAskHasNoHome() {
        assertThat(fate(false, proposal(TOWN, 1))).isEqualTo(Fate.NO_HOME);
    }

    @Test
    void aRemovalFitsOnlyWhenAllOfTheItemWasSeen() {
        draft.save(LAPTOP, change(1, ITEM, 3, null));
        Alternative removal = draft.state().corrections().getLast();
        assertThat(Filing.fits(draft.state(), new Proposal(removal, 3))).isTrue();
        assertThat(Filing.fits(draft.state(), new Proposal(removal, 2))).isFalse();
    }

    @Test
    void whatIsAppliedTakesARevisionEachAndLeavesTheProposals() {
        Proposal town = proposal(TOWN, 1);
        Proposal name = proposal(NAME, 0);
        long before = draft.revision();
        Carried carried = Filing.apply(
                draft.state(),
                List.of(town, name),
                Set.of(town.kept().id(), name.kept().id()));
        assertThat(carried.after().revision()).isEqualTo(before + 2);
        assertThat(carried.after().corrections()).isEmpty();
        assertThat(carried.written().stream().map(StoredAnswer::revision)).containsExactly(before + 1, before + 2);
        assertThat(Filing.apply(draft.state(), List.of(), Set.of(town.kept().id()))
                        .after()
                        .revision())
                .as("every phone hears of it")
                .isEqualTo(before + 1);
    }

    private Fate fate(boolean asked, Proposal... proposals) {
        return Filing.fate(draft.state(), List.of(proposals), asked);
    }

    private Proposal proposal(String key, long base) {
        draft.save(LAPTOP, change(1, key, base, text("Dunkirk")));
        return new Proposal(draft.state().corrections().getLast(), base);
    }
}
