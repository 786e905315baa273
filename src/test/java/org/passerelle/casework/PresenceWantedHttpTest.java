package org.passerelle.casework;

import static org.hamcrest.Matchers.contains;
import static org.passerelle.casework.TestingWishes.MARRIAGE;
import static org.passerelle.casework.TestingWishes.PRESENCE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.drafts.TestingApplicant;

/** Whoever is asked to show that they are in France answers with what shows it, paper or not. */
@QuarkusTest
class PresenceWantedHttpTest {

    private static final Map<String, String> CALL = Map.of("type", "LOC_VIDEO_CALL", "why", "presence_unclear");

    @Inject
    DataSource database;

    private TestingWishes wishes;
    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyIsCalled() {
        wishes = TestingWishes.called(database);
        person = wishes.person();
        officer = wishes.officer();
    }

    @Test
    void aVisitAnswersAsWellAsAPaper() {
        asks(PRESENCE);
        states("open");
        seen("LOC_OFFICIAL_POINT");
        states("met");
    }

    @Test
    void oneWeakSignAnswersNothingButTheVeryWishForIt() {
        asks(PRESENCE, CALL);
        seen("LOC_VIDEO_CALL");
        states("open", "met");
    }

    @Test
    void whatWasShownBeforeIsNotWhatWasAskedFor() {
        seen("LOC_OFFICIAL_POINT");
        TestingClock.advance(Duration.ofMinutes(1));
        asks(PRESENCE);
        states("open");
    }

    @Test
    void presenceIsNoAnswerToAWishForAnotherPaper() {
        asks(MARRIAGE);
        seen("LOC_OFFICIAL_POINT");
        states("open");
    }

    private void seen(String type) {
        String now = TestingClock.advance(Duration.ofSeconds(1)).toString();
        officer.request()
                .body(Map.of("type", type, "at", now))
                .post(WorkListResource.PATH + "/" + person.id() + "/presence")
                .then()
                .statusCode(201);
    }

    private void asks(Map<?, ?>... things) {
        wishes.asks(28, things).then().statusCode(201);
    }

    private void states(String... states) {
        wishes.reads("en")
                .then()
                .body("items[0].wanted.state", contains(Stream.of(states).toArray()));
    }
}
