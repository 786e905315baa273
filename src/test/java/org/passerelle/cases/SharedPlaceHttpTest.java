package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** A household shares one place, and nobody loses theirs by what another does. */
@QuarkusTest
class SharedPlaceHttpTest {

    @Inject
    DataSource database;

    @Test
    void whoJoinsHasTheEarliestTimeFromThenOnAndKeepsItWhenTheyLeave() {
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant late = TestingApplicant.submitted();
        late.with(early);
        assertThat(entered(late)).isEqualTo(entered(early));
        late.leaves();
        assertThat(entered(late)).isEqualTo(entered(early));
    }

    @Test
    void whoJoinsWithAnEarlierTimeGivesItToAllAndNobodyTakesItBack() {
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant main = TestingApplicant.submitted();
        TestingApplicant second = TestingApplicant.submitted().with(main);
        early.with(main);
        assertThat(entered(main)).isEqualTo(entered(early));
        assertThat(entered(second)).isEqualTo(entered(early));
        main.removes(early.ownMember());
        early.withdraws();
        assertThat(entered(main)).isEqualTo(entered(early));
    }

    @Test
    void aDraftGetsTheTimeOfTheHouseholdWhenItIsSubmitted() {
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant draft = TestingApplicant.begins().with(early);
        draft.submits();
        assertThat(entered(draft)).isEqualTo(entered(early));
        assertThat(number(
                        "select extract(epoch from (submitted_at - entered_at)) * 1000 from applications where id = ?",
                        draft))
                .isPositive();
    }

    @Test
    void aDraftLosesNothingByWhoeverGoesOrSendsThemAwayBeforeItIsSubmitted() {
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant sentAway = TestingApplicant.begins().with(early);
        TestingApplicant stayed = TestingApplicant.begins().with(early);
        TestingApplicant withdrew = TestingApplicant.begins().with(early);
        early.removes(sentAway.ownMember()).then().statusCode(204);
        withdrew.withdraws();
        early.withdraws().then().statusCode(200);
        withdrew.undoesTheWithdrawal();
        List.of(sentAway, stayed, withdrew).forEach(TestingApplicant::submits);
        assertThat(List.of(entered(sentAway), entered(stayed), entered(withdrew)))
                .containsOnly(entered(early));
        TestingApplicant earliest = TestingApplicant.submitted();
        rows().change("update applications set entered_at = entered_at - interval '1 day' where id = ?", earliest.id());
        sentAway.with(earliest);
        assertThat(entered(sentAway)).isEqualTo(entered(early));
    }

    @Test
    void aDraftGainsNothingFromWhoHadGoneBeforeItCameOrEnteredAfterTheyParted() {
        TestingApplicant main = TestingApplicant.begins();
        TestingApplicant stays = TestingApplicant.begins().with(main);
        TestingApplicant gone = TestingApplicant.submitted().with(main);
        gone.leaves();
        TestingApplicant draft = TestingApplicant.begins().with(main);
        draft.leaves();
        stays.submits();
        draft.submits();
        assertThat(entered(stays)).isEqualTo(entered(gone));
        assertThat(entered(draft)).isGreaterThan(entered(gone));
    }

    @Test
    void theHighestWeightIsSharedInTheSameWay() {
        TestingApplicant main = TestingApplicant.submitted();
        TestingApplicant heavy = TestingApplicant.submitted();
        rows().change("update applications set missed_draws = 3 where id = ?", heavy.id());
        heavy.with(main);
        assertThat(weight(main)).isEqualTo(3);
        heavy.leaves();
        assertThat(weight(main)).isEqualTo(3);
        assertThat(weight(heavy)).isEqualTo(3);
    }

    @Test
    void whoGainedOnceGainsNothingInAnotherHousehold() {
        TestingApplicant earliest = TestingApplicant.submitted();
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant late = TestingApplicant.submitted().with(early);
        late.leaves();
        late.with(earliest);
        assertThat(entered(late)).isEqualTo(entered(early)).isGreaterThan(entered(earliest));
    }

    @Test
    void oneTimeReachesSevenOthersForGoodAndWhoComesAfterThemKeepsTheirOwn() {
        TestingApplicant seller = TestingApplicant.submitted();
        Stream.generate(UUID::randomUUID).limit(7).forEach(buyer -> rows().change(
                        "insert into applications (id, form, state, created_at, entered_from) "
                                + "values (?, 'expression-of-interest', 'CLOSED', now(), ?)",
                        buyer,
                        seller.id()));
        TestingApplicant late = TestingApplicant.submitted();
        late.with(seller);
        assertThat(entered(late)).isGreaterThan(entered(seller));
        assertThat(late.household().getList("members")).hasSize(2);
    }

    @Test
    void childrenStandWhereTheirParentDoes() {
        TestingApplicant early = TestingApplicant.submitted();
        TestingApplicant parent = TestingApplicant.submitted();
        TestingApplicant child = parent.forChild(parent.opensForAChild());
        child.submits();
        assertThat(entered(child)).isEqualTo(entered(parent));
        parent.with(early);
        assertThat(List.of(entered(parent), entered(child))).containsOnly(entered(early));
        parent.leaves();
        parent.withdraws();
        assertThat(entered(child)).isEqualTo(entered(early));
    }

    @Test
    void aChildsDraftKeepsThePlaceOfAParentWhoWithdrewAfterItWasBegun() {
        TestingApplicant parent = TestingApplicant.submitted();
        TestingApplicant child = parent.forChild(parent.opensForAChild());
        parent.withdraws().then().statusCode(200);
        child.submits();
        assertThat(entered(child)).isEqualTo(entered(parent));
    }

    private long entered(TestingApplicant who) {
        return number("select extract(epoch from entered_at) * 1000000 from applications where id = ?", who);
    }

    private long weight(TestingApplicant who) {
        return number("select missed_draws from applications where id = ?", who);
    }

    private long number(String query, TestingApplicant who) {
        return rows().number(query, who.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
