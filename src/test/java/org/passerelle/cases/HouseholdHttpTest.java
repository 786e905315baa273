package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.drafts.TestingApplicant;

/** A family that applies together: what each sees, and how each gets away. */
@QuarkusTest
class HouseholdHttpTest {

    private static final String THERE = "in_household";
    private static final String GONE = "no_longer_in_household";
    private static final String STANDS_ALONE = "your form now stands by itself";

    @Test
    void whoAppliesAloneIsInNoHousehold() {
        JsonPath household = TestingApplicant.begins().household();
        assertThat(household.getBoolean("main")).isFalse();
        assertThat(household.getList("members")).isEmpty();
    }

    @Test
    void anAdultJoinsWithACodeAndBothSeeWhoBelongsAndNothingElse() {
        TestingApplicant main = TestingApplicant.begins();
        TestingApplicant other = TestingApplicant.begins();
        other.joins(main.invites(), " Example Person ").then().statusCode(204);
        assertThat(main.household().getList("members.name")).containsExactly(null, "Example Person");
        assertThat(other.household().getList("members.you")).containsExactly(false, true);
        assertThat(other.household().getList("members.main")).containsExactly(true, false);
        assertThat(other.household().getMap("members[0]").keySet())
                .isEqualTo(Set.of("id", "name", "you", "main", "status"));
        other.request().get(main.url("answers")).then().statusCode(404);
        main.request().get(other.url("household")).then().statusCode(404);
    }

    @Test
    void eachIsToldOnTheirOwnPhoneOnly() {
        TestingClock.toDaytime();
        TestingApplicant main = TestingApplicant.begins();
        TestingApplicant other = TestingApplicant.begins().with(main);
        assertThat(main.messages().getLast()).contains("somebody joined");
        assertThat(other.messages().getLast()).contains("You can leave at any time");
        assertThat(main.messages()).noneMatch(body -> body.contains("Example Person"));
    }

    @Test
    void aReplyThatIsKnownIsNotSentAgain() {
        TestingApplicant main = TestingApplicant.begins();
        String tag = main.request().get(main.url("household")).header("ETag");
        main.request()
                .header("If-None-Match", tag)
                .get(main.url("household"))
                .then()
                .statusCode(304);
        main.invites();
        main.request()
                .header("If-None-Match", tag)
                .get(main.url("household"))
                .then()
                .statusCode(200);
    }

    @Nested
    class Leaving {

        @Test
        void isPrivateTheOthersSeeOnlyThatSomebodyIsThereNoLonger() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            TestingApplicant third = TestingApplicant.begins().with(main);
            List<String> mains = main.messages();
            List<String> seconds = second.messages();
            third.leaves().then().statusCode(204);
            assertThat(main.statuses()).containsExactly(THERE, THERE, GONE);
            assertThat(second.statuses()).containsExactly(THERE, THERE, GONE);
            assertThat(main.messages()).isEqualTo(mains);
            assertThat(second.messages()).isEqualTo(seconds);
            assertThat(third.messages().getLast()).contains(STANDS_ALONE);
            assertThat(third.household().getList("members")).isEmpty();
        }

        @Test
        void isNoBusinessOfWhoComesLater() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant stays = TestingApplicant.begins().with(main);
            TestingApplicant gone = TestingApplicant.begins();
            gone.joins(main.invites(), "Example Gone").then().statusCode(204);
            gone.leaves();
            TestingApplicant later = TestingApplicant.begins().with(main);
            assertThat(stays.household().getList("members.name")).contains("Example Gone");
            assertThat(later.household().getList("members.name")).hasSize(3).doesNotContain("Example Gone");
        }

        @Test
        void looksTheSameWhateverTheReason() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant left = TestingApplicant.begins().with(main);
            TestingApplicant withdrew = TestingApplicant.begins().with(main);
            TestingApplicant removed = TestingApplicant.begins().with(main);
            TestingApplicant stayed = TestingApplicant.begins().with(main);
            left.leaves();
            withdrew.withdraws().then().statusCode(200);
            main.removes(removed.ownMember()).then().statusCode(204);
            assertThat(stayed.statuses()).containsExactly(THERE, GONE, GONE, GONE, THERE);
            assertThat(removed.messages().getLast()).contains(STANDS_ALONE);
        }

        @Test
        void isPossibleForTheMainApplicantAndTheEarliestOfTheOthersTakesTheirPlace() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            TestingApplicant third = TestingApplicant.begins().with(main);
            main.leaves().then().statusCode(204);
            assertThat(second.household().getBoolean("main")).isTrue();
            assertThat(third.household().getList("members.main")).containsExactly(false, true, false);
            TestingApplicant.begins().with(second);
        }

        @Test
        void leavesNobodyInAHouseholdOfOne() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            second.leaves();
            assertThat(main.statuses()).containsExactly(GONE, GONE);
            assertThat(main.household().getBoolean("main")).isFalse();
            second.with(main);
            assertThat(main.statuses()).containsExactly(THERE, THERE);
        }

        @Test
        void doesNothingTheSecondTime() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            second.leaves().then().statusCode(204);
            int told = second.messages().size();
            second.leaves().then().statusCode(204);
            assertThat(second.messages()).hasSize(told);
            TestingApplicant.begins().leaves().then().statusCode(204);
        }

        @Test
        void byWithdrawingIsNotUndoneBehindThePersonsBack() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            second.withdraws();
            second.undoesTheWithdrawal().then().statusCode(200).body("state", equalTo("DRAFT"));
            assertThat(second.household().getList("members")).isEmpty();
            second.with(main);
        }

        @Test
        void byTheMainApplicantsWithdrawalCostsTheOthersNothing() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            TestingApplicant third = TestingApplicant.begins().with(main);
            main.withdraws();
            assertThat(third.statuses()).containsExactly(GONE, THERE, THERE);
            assertThat(second.household().getBoolean("main")).isTrue();
        }
    }

    @Nested
    class Removing {

        @Test
        void isForTheMainApplicantOnly() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            TestingApplicant third = TestingApplicant.begins().with(main);
            second.removes(third.ownMember()).then().statusCode(409).body("code", equalTo("not_main_applicant"));
            second.request()
                    .post(second.url("household/invitations"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("not_main_applicant"));
        }

        @Test
        void findsNobodyOfAnotherHousehold() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant.begins().with(main);
            TestingApplicant stranger = TestingApplicant.begins();
            TestingApplicant.begins().with(stranger);
            main.removes(stranger.ownMember()).then().statusCode(404);
            main.removes(UUID.randomUUID().toString()).then().statusCode(404);
        }

        @Test
        void doesNothingTheSecondTime() {
            TestingApplicant main = TestingApplicant.begins();
            TestingApplicant second = TestingApplicant.begins().with(main);
            TestingApplicant.begins().with(main);
            String member = second.ownMember();
            main.removes(member).then().statusCode(204);
            main.removes(member).then().statusCode(204);
        }
    }
}
