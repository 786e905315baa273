package org.passerelle.casework;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Whoever is asked to show that they are in France answers with what shows it, paper or not. */
@QuarkusTest
class PresenceWantedHttpTest {

    private static final Map<String, String> ANY = Map.of("category", "presence", "why", "presence_unclear");
    private static final Map<String, String> CALL = Map.of("type", "LOC_VIDEO_CALL", "why", "presence_unclear");

    @Inject
    DataSource database;

    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyIsCalled() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        new TestingPosition(database).put(person.id(), CaseState.CALLED);
    }

    @Test
    void aVisitAnswersAsWellAsAPaper() {
        asks(ANY);
        states("open");
        seen("LOC_OFFICIAL_POINT");
        states("met");
    }

    @Test
    void oneWeakSignAnswersNothingButTheVeryWishForIt() {
        asks(ANY, CALL);
        seen("LOC_VIDEO_CALL");
        states("open", "met");
    }

    @Test
    void whatWasShownBeforeIsNotWhatWasAskedFor() {
        seen("LOC_OFFICIAL_POINT");
        TestingClock.advance(Duration.ofMinutes(1));
        asks(ANY);
        states("open");
    }

    @Test
    void presenceIsNoAnswerToAWishForAnotherPaper() {
        asks(Map.of("type", "MARRIAGE_CERT", "why", "identity_unclear"));
        seen("LOC_OFFICIAL_POINT");
        states("open");
    }

    private void seen(String type) {
        String now = TestingClock.advance(Duration.ofSeconds(1)).toString();
        officer.request()
                .body(Map.of("type", type, "at", now))
                .post(url("/presence"))
                .then()
                .statusCode(201);
    }

    private void asks(Map<?, ?>... things) {
        Map<String, Object> wish = Map.of("days", 28, "wanted", List.of(things));
        Response seen = officer.request().header("If-Match", "*").body(wish).post(url("/evidence-requests/preview"));
        seen.then().statusCode(200);
        officer.request()
                .header("If-Match", "*")
                .body(Map.of("days", 28, "wanted", List.of(things), "preview", seen.path("preview")))
                .post(url("/evidence-requests"))
                .then()
                .statusCode(201);
    }

    private void states(String... states) {
        person.request()
                .get(person.url("evidence-requests"))
                .then()
                .body("items[0].wanted.state", contains(Stream.of(states).toArray()));
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }
}
