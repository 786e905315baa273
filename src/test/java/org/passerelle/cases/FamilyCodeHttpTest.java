package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** A family code: shown once, good for one adult and seven days, and not to be found by trying. */
@QuarkusTest
class FamilyCodeHttpTest {

    private static final int GUESSES = 10;

    @Inject
    DataSource database;

    private TestingApplicant main;

    @BeforeEach
    void somebodyBegins() {
        main = TestingApplicant.begins();
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        String code = main.invites();
        String typed = code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        TestingApplicant.begins()
                .joins(typed.substring(0, 4) + "-" + typed.substring(4))
                .then()
                .statusCode(204);
    }

    @Test
    void itWorksOnceAndForWhoUsedItAgainAfterALostReply() {
        String code = main.invites();
        TestingApplicant first = TestingApplicant.begins();
        first.joins(code).then().statusCode(204);
        first.joins(code).then().statusCode(204);
        refused(TestingApplicant.begins().joins(code), 409, "family_code_used");
        assertThat(main.statuses()).hasSize(2);
    }

    @Test
    void itIsNotForThePersonThemselvesNorForAnybodyWhoIsThereAlready() {
        TestingApplicant second = TestingApplicant.begins().with(main);
        String code = main.invites();
        refused(main.joins(code), 409, "family_code_own");
        refused(second.joins(code), 409, "family_code_own");
        TestingApplicant.begins().joins(code).then().statusCode(204);
    }

    @Test
    void whoIsInAnotherHouseholdLeavesThatOneFirst() {
        TestingApplicant elsewhere = TestingApplicant.begins();
        TestingApplicant other = TestingApplicant.begins().with(elsewhere);
        String code = main.invites();
        refused(other.joins(code), 409, "household_elsewhere");
        refused(elsewhere.joins(code), 409, "household_elsewhere");
        other.leaves();
        other.joins(code).then().statusCode(204);
    }

    @Test
    void itEndsAfterSevenDays() {
        String code = main.invites();
        TestingClock.advance(Duration.ofDays(7));
        refused(TestingApplicant.begins().joins(code), 409, "family_code_expired");
        assertThat(main.signsInAgain().household().getList("invitations")).isEmpty();
    }

    @Test
    void itEndsWhenWhoMadeItHasGone() {
        TestingApplicant.begins().with(main);
        TestingApplicant.begins().with(main);
        String code = main.invites();
        main.leaves();
        refused(TestingApplicant.begins().joins(code), 409, "family_code_expired");
    }

    @Test
    void aSixthEndsTheOldestSoThatNoLostReplyIsADeadEnd() {
        String oldest = main.invites();
        List<String> codes = Stream.generate(main::invites).limit(5).toList();
        assertThat(main.household().getList("invitations")).hasSize(5);
        refused(TestingApplicant.begins().joins(oldest), 409, "family_code_expired");
        TestingApplicant.begins().joins(codes.getFirst()).then().statusCode(204);
    }

    @Test
    void whoGuessesIsStoppedForAnHourAlsoWithTheRightCode() {
        TestingApplicant guesser = TestingApplicant.begins();
        for (int i = 0; i < GUESSES; i++) {
            refused(guesser.joins("0000000" + i), 422, "family_code_unknown");
        }
        String code = main.invites();
        Response stopped = guesser.joins(code);
        refused(stopped, 429, "too_many_tries");
        assertThat(Integer.parseInt(stopped.header("Retry-After"))).isBetween(3000, 3600);
        TestingClock.advance(Duration.ofHours(1).plusSeconds(1));
        guesser.signsInAgain().joins(code).then().statusCode(204);
    }

    @Test
    void whatCannotBeACodeCountsAsAGuessAsWell() {
        TestingApplicant guesser = TestingApplicant.begins();
        for (int i = 0; i < GUESSES; i++) {
            refused(guesser.joins("no code"), 422, "family_code_unknown");
        }
        refused(guesser.joins("00000000"), 429, "too_many_tries");
    }

    @Test
    void ofTwoPeopleAtOnceOneWins() {
        String code = main.invites();
        List<TestingApplicant> both = List.of(TestingApplicant.begins(), TestingApplicant.begins());
        List<CompletableFuture<Response>> tries = both.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> one.joins(code)))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(204, 409);
        assertThat(main.statuses()).hasSize(2);
    }

    @Test
    void aHouseholdHasABoundedNumberOfAdultsForGood() {
        TestingApplicant second = TestingApplicant.begins().with(main);
        String code = main.invites();
        rows().change(
                        "update households set adults_ever = 8 where id = "
                                + "(select household_id from household_members where application_id = ?)",
                        second.id());
        refused(TestingApplicant.begins().joins(code), 409, "household_full");
        refused(main.request().post(main.url("household/invitations")), 409, "household_full");
    }

    @Test
    void nobodyJoinsOnceEitherIsCalled() {
        String code = main.invites();
        TestingApplicant called = TestingApplicant.begins();
        rows().change("update applications set state = 'CALLED' where id = ?", called.id());
        refused(called.joins(code), 409, "household_closed");
        rows().change("update applications set state = 'CALLED' where id = ?", main.id());
        refused(TestingApplicant.begins().joins(code), 409, "household_closed");
        refused(main.request().post(main.url("household/invitations")), 409, "household_closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "line\nbreak", "nothing\u0000"})
    void aNameThatCannotBeShownIsSaidToBeWrong(String name) {
        refused(TestingApplicant.begins().joins(main.invites(), name), 422, "name_invalid");
    }

    @Test
    void aNameHasAtMostTwoHundredCharacters() {
        refused(TestingApplicant.begins().joins(main.invites(), "x".repeat(201)), 422, "name_invalid");
        TestingApplicant.begins().joins(main.invites(), "አ".repeat(200)).then().statusCode(204);
    }

    @Test
    void aRequestWithoutCodeOrNameCannotBeRead() {
        TestingApplicant somebody = TestingApplicant.begins();
        somebody.invalidRequest()
                .body(Map.of("code", "00000000"))
                .post(somebody.url("household/membership"))
                .then()
                .statusCode(400);
    }

    @Test
    void aRepeatedRequestJoinsOnce() {
        TestingApplicant second = TestingApplicant.begins();
        Map<String, String> body = Map.of("code", main.invites(), "name", "Example Person");
        for (int i = 0; i < 2; i++) {
            second.request()
                    .header("Idempotency-Key", "join")
                    .body(body)
                    .post(second.url("household/membership"))
                    .then()
                    .statusCode(204);
        }
        assertThat(second.messages().stream().filter(text -> text.contains("leave at any time")))
                .hasSize(1);
    }

    @Test
    void theCodeIsStoredNowhere() {
        String code = main.invites();
        assertThat(rows().number("select count(*) from household_invitations i where i::text like ?", "%" + code + "%"))
                .isZero();
        TestingApplicant.begins().joins(code, "Exemple Lisible");
        assertThat(
                        rows().number(
                                        "select count(*) from household_members m where encode(m.name, 'escape') like '%Lisible%'"))
                .isZero();
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
