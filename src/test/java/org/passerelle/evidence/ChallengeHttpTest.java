package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Whoever has the phone shows that they know what the form says: tolerant, and five tries a day. */
@QuarkusTest
class ChallengeHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;

    @BeforeEach
    void somebodyApplies() {
        person = TestingApplicant.submitted();
    }

    private Response answers(String name, String calendar, int year, String nationality) {
        return person.request()
                .body(Map.of(
                        "name",
                        name,
                        "birthDate",
                        Map.of("calendar", calendar, "year", year),
                        "nationality",
                        nationality))
                .post(person.url("identity/challenge"));
    }

    private long kept(String table) {
        return new TestingRows(database)
                .number("select count(*) from " + table + " where application_id = ?", person.id());
    }

    @Test
    void whatTheFormSaysIsRightInOtherSpellingsAndCalendars() {
        answers("PERSÓN", "ethiopic", 1982, "XX").then().statusCode(200).body("passed", equalTo(true));
        person.request()
                .get(person.url("identity"))
                .then()
                .body("known[2].text", containsString("from your own phone"));
        answers("Nobody", "gregorian", 1950, "FR").then().statusCode(200).body("passed", equalTo(true));
        assertThat(kept("evidence_findings")).isEqualTo(1);
    }

    @Test
    void withTheWrongYearNothingElseHelpsAndAfterFiveTriesOneWaitsADay() {
        for (int left = 4; left >= 0; left--) {
            answers("Person", "gregorian", 1991, "ER")
                    .then()
                    .statusCode(200)
                    .body("passed", equalTo(false))
                    .body("triesLeft", equalTo(left));
        }
        answers("Person", "gregorian", 1990, "ER")
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_tries"))
                .header("Retry-After", notNullValue());
        TestingClock.advance(Duration.ofHours(25));
        person = person.signsInAgain();
        answers("Person", "gregorian", 1990, "ER").then().statusCode(200).body("passed", equalTo(true));
    }

    @Test
    void aLostReplyCostsNoFurtherTry() {
        Map<String, Object> wrong = new HashMap<>(Map.of("name", "Person"));
        for (int time = 0; time < 2; time++) {
            person.request()
                    .header("Idempotency-Key", "challenge")
                    .body(wrong)
                    .post(person.url("identity/challenge"))
                    .then()
                    .statusCode(200)
                    .body("triesLeft", equalTo(4));
        }
        assertThat(kept("identity_challenge_tries")).isEqualTo(1);
    }

    @Test
    void beforeTheSubmissionThereIsNothingToCompareWith() {
        person = TestingApplicant.begins();
        answers("Person", "gregorian", 1990, "ER").then().statusCode(409);
    }

    @Test
    void onlyThePersonThemselfAnswers() {
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(person.id(), List.of("papers"), List.of("papers"), List.of());
        helper.request()
                .body(Map.of("name", "Person"))
                .post(person.url("identity/challenge"))
                .then()
                .statusCode(403);
        person.request()
                .body(Map.of("name", "Person"))
                .post("/api/v1/applications/{id}/identity/challenge", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
