package org.passerelle.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.sync.TestingDraft.LAPTOP;
import static org.passerelle.drafts.sync.TestingDraft.PHONE;
import static org.passerelle.drafts.sync.TestingDraft.change;
import static org.passerelle.drafts.sync.TestingDraft.homeless;
import static org.passerelle.drafts.sync.TestingDraft.order;
import static org.passerelle.drafts.sync.TestingDraft.text;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.Route;
import org.passerelle.drafts.form.TestingMappings;

/** A draft that is carried to a newer version of its form, and the phones that had not heard of it. */
class CarryTest {

    private static final Route ONE_STEP = new Route(List.of(TestingMappings.first()));
    private static final Route TWO_STEPS = new Route(List.of(TestingMappings.first(), TestingMappings.second()));
    private static final String ITEM = "p.names[k7f3q9xa]";

    private final TestingDraft draft = new TestingDraft();
    private long lastId = 1000;

    @Nested
    class Answers {

        @Test
        void goUnderTheirNewKeysEachWithARevisionOfItsOwn() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")), change(2, ITEM, 0, order(1)));
            draft.save(LAPTOP, change(1, ITEM + ".name", 0, text("Exemple")));
            Carried carried = carry(ONE_STEP);
            assertThat(carried.after().answers().keySet())
                    .containsExactlyInAnyOrder("p.fullName", "p.aliases[k7f3q9xa]", "p.aliases[k7f3q9xa].alias");
            assertThat(carried.after().answers().values().stream().map(StoredAnswer::revision))
                    .containsExactlyInAnyOrder(4L, 5L, 6L);
            assertThat(carried.after().revision()).isEqualTo(6);
            assertThat(carried.gone()).containsExactlyInAnyOrder("p.name", ITEM, ITEM + ".name");
        }

        @Test
        void keepTheirAuthorDeviceAndTime() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            Writer before = draft.stored("p.name").writer();
            assertThat(carried(ONE_STEP, "p.fullName").writer()).isEqualTo(before);
        }

        @Test
        void thatKeepTheirKeyAreNotTouched() {
            draft.save(PHONE, change(1, "s.status", 0, text("held")));
            Carried carried = carry(ONE_STEP);
            assertThat(carried.after().answer("s.status")).isEqualTo(draft.stored("s.status"));
            assertThat(carried.written()).isEmpty();
            assertThat(carried.after().revision())
                    .as("every entity tag changes")
                    .isEqualTo(2);
        }

        @Test
        void thatAreSplitGoEverywhereTheyApply() {
            draft.save(
                    PHONE, change(1, "s.country", 0, text("IT")), change(2, "s.status", 0, codes("held", "refused")));
            Carried carried = carry(ONE_STEP);
            assertThat(carried.after().answers().keySet()).containsExactlyInAnyOrder("s.status", "s.held", "s.refused");
            assertThat(carried.homeless()).isEmpty();
        }

        @Test
        void withoutAHomeArePutAsideWithWhatWasKeptBesideThem() {
            draft.save(PHONE, change(1, "p.phone", 0, text("1")));
            draft.save(LAPTOP, change(1, "p.phone", 0, text("2")));
            draft.save(PHONE, change(2, "s.country", 0, text("IT")));
            Carried carried = carry(ONE_STEP);
            assertThat(carried.after().answers()).isEmpty();
            assertThat(carried.after().conflicts()).isEmpty();
            assertThat(carried.homeless().stream().map(Homeless::value))
                    .containsExactlyInAnyOrder(text("1"), text("2"), text("IT"));
            assertThat(carried.homeless()).allMatch(one -> one.version() == 1 && one.writer() != null);
            assertThat(carried.closed()).hasSize(1);
        }

        @Test
        void thatWereClearedLeaveNothingBehind() {
            draft.save(PHONE, change(1, "p.phone", 0, text("1")), change(2, "p.phone", 1, null));
            assertThat(carry(ONE_STEP).homeless()).isEmpty();
        }

        @Test
        void goTwoStepsAtOnce() {
            draft.save(PHONE, change(1, "s.country", 0, text("IT")), change(2, "s.status", 0, codes("refused")));
            Carried carried = carry(TWO_STEPS);
            assertThat(carried.after().answers().keySet()).containsExactlyInAnyOrder("s.standing", "s.no");
            assertThat(carried.gone()).containsExactlyInAnyOrder("s.status", "s.country");
            assertThat(carried.written().stream().map(StoredAnswer::key))
                    .containsExactlyInAnyOrder("s.standing", "s.no");
        }

        @Test
        void ofARemovedItemStayRemovedAndCanComeBack() {
            draft.save(PHONE, change(1, ITEM, 0, order(3)), change(2, ITEM + ".name", 0, text("Exemple")));
            draft.save(PHONE, change(3, ITEM, 2, null));
            StoredAnswer item = carried(ONE_STEP, "p.aliases[k7f3q9xa]");
            assertThat(item.cleared()).isTrue();
            assertThat(item.lastOrder()).isEqualTo(order(3));
        }
    }

    @Nested
    class OpenConflicts {

        @Test
        void travelWithTheirAnswer() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            draft.save(LAPTOP, change(1, "p.name", 0, text("Exemple")));
            UUID id = draft.onlyBeside("p.name");
            assertThat(carry(ONE_STEP).after().conflicts()).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(id);
                assertThat(one.key()).isEqualTo("p.fullName");
                assertThat(one.value()).isEqualTo(text("Exemple"));
            });
        }

        @Test
        void standBesideEachPartOfASplitAnswer() {
            draft.save(
                    PHONE, change(1, "s.status", 0, codes("held", "refused")), change(2, "s.country", 0, text("IT")));
            draft.save(LAPTOP, change(1, "s.country", 0, text("GR")));
            List<Alternative> beside = carry(ONE_STEP).after().conflicts();
            assertThat(beside.stream().map(Alternative::key)).containsExactlyInAnyOrder("s.held", "s.refused");
            assertThat(beside.stream().map(Alternative::id)).doesNotHaveDuplicates();
            assertThat(beside).allMatch(one -> Objects.equals(one.value(), text("GR")));
        }

        @Test
        void ariseWhereWhatWasKeptForANewerQuestionComesHome() {
            draft.save(PHONE, homeless(1, "n.new", text("early")));
            assertThat(carry(ONE_STEP).after().conflicts()).singleElement().satisfies(one -> assertThat(one.value())
                    .isEqualTo(text("early")));
        }
    }

    @Nested
    class AfterwardsAPhone {

        @Test
        void thatHadSeenTheAnswerDoesNotConflictWithIt() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            assertThat(after(ONE_STEP, LAPTOP, old(1, "p.name", 1, text("Exemple")))
                            .outcome())
                    .isEqualTo(Outcome.SAVED);
            assertThat(draft.value("p.fullName")).isEqualTo(text("Exemple"));
        }

        @Test
        void thatWroteItItselfDoesNotConflictWithIt() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            assertThat(after(ONE_STEP, PHONE, old(2, "p.name", 0, text("Exemple")))
                            .outcome())
                    .isEqualTo(Outcome.SAVED);
        }

        @Test
        void thatHadNotSeenItDoes() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            ChangeResult result = after(ONE_STEP, LAPTOP, old(1, "p.name", 0, text("Exemple")));
            assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
            assertThat(result.key()).as("the queue knows the key it sent").isEqualTo("p.name");
            assertThat(draft.valuesBeside("p.fullName")).containsExactly(text("Exemple"));
        }

        @Test
        void thatHadSeenTheOneBeforeTheCarryConflictsWithALaterAnswer() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            after(ONE_STEP, PHONE, change(2, "p.fullName", 2, text("Later")));
            assertThat(draft.outcome(LAPTOP, old(1, "p.name", 1, text("Exemple"))))
                    .isEqualTo(Outcome.CONFLICT);
        }

        @Test
        void storesOneChangeOfASplitAnswerInEveryPlaceAtOneRevision() {
            draft.save(PHONE, change(1, "s.status", 0, codes("held", "refused")));
            ChangeResult result = after(ONE_STEP, LAPTOP, old(1, "s.country", 0, text("IT")));
            assertThat(result.outcome()).isEqualTo(Outcome.SAVED);
            assertThat(draft.value("s.held")).isEqualTo(text("IT"));
            assertThat(draft.value("s.refused")).isEqualTo(text("IT"));
            assertThat(draft.revision()).isEqualTo(result.revision());
            assertThat(draft.stored("s.held").revision())
                    .isEqualTo(draft.stored("s.refused").revision());
        }

        @Test
        void hasAChangeKeptThatNoLongerHasAPlace() {
            assertThat(after(ONE_STEP, PHONE, old(1, "p.phone", 0, text("1"))).outcome())
                    .isEqualTo(Outcome.KEPT);
            assertThat(draft.outcome(PHONE, old(2, "s.country", 0, text("IT")))).isEqualTo(Outcome.KEPT);
        }

        @Test
        void thatSendsAgainUnderTheOldKeyGetsTheSameOutcome() {
            draft.save(PHONE, change(1, "p.name", 0, text("Example")));
            Incoming again = old(1, "p.name", 0, text("Example"));
            ChangeResult first = after(ONE_STEP, PHONE, again);
            assertThat(first.outcome()).isEqualTo(Outcome.SAVED);
            assertThat(first.revision()).isEqualTo(1);
            ChangeResult second = draft.result(PHONE, old(2, "p.name", 1, text("Exemple")));
            assertThat(draft.result(PHONE, old(2, "p.name", 1, text("Exemple"))))
                    .isEqualTo(second);
            assertThat(draft.outcome(PHONE, again)).isEqualTo(Outcome.SUPERSEDED);
        }

        @Test
        void learnsUnderWhichKeyItsAnswerNowStands() {
            carry(ONE_STEP);
            Merged merged = draft.save(PHONE, old(1, "p.name", 0, text("Example")));
            assertThat(Pull.after(merged, 0).changes().stream().map(StoredAnswer::key))
                    .containsExactly("p.fullName");
        }

        @Test
        void thatMayNotReadHasItsChangesKeptWhereTheyBelongNow() {
            draft.save(PHONE, change(1, "s.status", 0, codes("held", "refused")));
            carry(ONE_STEP);
            draft.limit();
            ChangeResult moved = draft.result(LAPTOP, old(1, "p.name", 0, text("Example")));
            ChangeResult split = draft.result(LAPTOP, old(1, "s.country", 0, text("IT")));
            assertThat(List.of(moved.outcome(), split.outcome())).containsOnly(Outcome.KEPT);
            assertThat(split.revision()).isEqualTo(draft.revision()).isEqualTo(moved.revision() + 1);
            assertThat(draft.state().corrections().stream().map(Alternative::key))
                    .containsExactlyInAnyOrder("p.fullName", "s.held", "s.refused");
        }

        @Test
        void learnsNoRevisionThatIsYetToCome() {
            carry(ONE_STEP);
            ChangeResult cleared = draft.result(PHONE, old(1, "p.phone", 99, null));
            assertThat(cleared.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(cleared.revision()).isEqualTo(draft.revision());
        }

        @Test
        void removesAnItemItHadSeenBefore() {
            draft.save(PHONE, change(1, ITEM, 0, order(1)), change(2, ITEM + ".name", 0, text("Exemple")));
            assertThat(after(ONE_STEP, LAPTOP, old(1, ITEM, 2, null)).outcome()).isEqualTo(Outcome.SAVED);
        }
    }

    private static AnswerValue codes(String... codes) {
        return new AnswerValue.Codes(List.of(codes));
    }

    private Incoming.Change old(long n, String key, long base, @Nullable AnswerValue value) {
        AnswerKey answerKey = AnswerKey.parse(key).orElseThrow();
        return new Incoming.Change(
                n, answerKey, base, value, String.valueOf(value), List.of(), new Home.Along(ONE_STEP));
    }

    private ChangeResult after(Route route, UUID device, Incoming change) {
        carry(route);
        return draft.result(device, change);
    }

    private StoredAnswer carried(Route route, String key) {
        return Objects.requireNonNull(carry(route).after().answer(key));
    }

    private Carried carry(Route route) {
        return draft.carry(route, () -> new UUID(0, ++lastId));
    }
}
