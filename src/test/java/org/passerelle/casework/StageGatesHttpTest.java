package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingIdentity;
import org.passerelle.TestingPapers;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Stages wait for what they need; the officer sees before the move what is lacking, and nobody is refused for it. */
@QuarkusTest
class StageGatesHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;
    private StaffMember officer;
    private TestingMoves work;
    private TestingPapers evidence;

    @BeforeEach
    void somebodyHasShownNothing() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        work = new TestingMoves(officer, person.id());
        evidence = new TestingPapers(database, person.id());
    }

    @Test
    void whoIsCalledLeavesWithALowProfileAndAFaceThatAPersonCompared() {
        put(CaseState.CALLED);
        Map<String, String> checks = Map.of("kind", "start_checks", "reason", "checks_started");
        lacks(work.previews(checks), "identity_not_shown", "face_photo_not_compared");
        lacks(work.sends(checks, "x", work.version()), "identity_not_shown", "face_photo_not_compared");
        assertThat(work.kinds()).as("the table allows it").contains("start_checks");
        review("PASSPORT_MRTD", 3);
        UUID photo = evidence.photographed("SELFIE_LIVE", 0);
        lacks(work.previews(checks), "identity_not_shown", "face_photo_not_compared");
        finds(officer, "photo_match", photo).then().statusCode(201);
        work.moves("start_checks", "checks_started").then().statusCode(200).body("state", equalTo("CHECKS"));
    }

    @Test
    void aGrantNeedsAMediumProfileAndPresenceSinceTheCall() {
        put(CaseState.CHECKS);
        Map<String, String> grant = Map.of("kind", "mind_to_grant", "reason", "checks_passed");
        lacks(work.previews(grant), "identity_not_shown", "presence_not_shown");
        new TestingIdentity(database).proven(person.id());
        new TestingRows(database).change("delete from presence_shown where application_id = ?", person.id());
        lacks(work.previews(grant), "presence_not_shown");
        new TestingIdentity(database).unknown(person.id());
        new TestingIdentity(database).proven(person.id());
        work.moves("mind_to_grant", "checks_passed").then().statusCode(200);
    }

    @Test
    void travelNeedsAHighProfileOrBiometrics() {
        put(CaseState.GRANTED);
        Map<String, String> travel = Map.of("kind", "book_travel", "reason", "travel_arranged");
        lacks(work.previews(travel), "identity_not_shown");
        new TestingIdentity(database).proven(person.id());
        new TestingRows(database)
                .change("delete from evidence_findings where application_id = ? and kind = 'biometrics'", person.id());
        lacks(work.previews(travel), "identity_not_shown");
        finds(officer, "biometrics", null).then().statusCode(201);
        work.moves("book_travel", "travel_arranged").then().statusCode(200);
    }

    @Test
    void aTrainedOfficerSparesAChildAndTakesItBack() {
        put(CaseState.CALLED);
        new TestingRows(database).change("update applications set child_alone_since = now() where id = ?", person.id());
        StaffMember trained = StaffMember.withRoles("safeguarding");
        String finding = finds(trained, "child_safeguarded", null).path("id");
        Map<String, String> checks = Map.of("kind", "start_checks", "reason", "checks_started");
        work.previews(checks).then().statusCode(200);
        trained.request()
                .body(Map.of("reason", "The aunt is the guardian after all"))
                .post(url("/findings/" + finding + "/withdrawal"))
                .then()
                .statusCode(204);
        lacks(work.previews(checks), "identity_not_shown", "face_photo_not_compared");
    }

    @Test
    void whoTurnsOutToBeNoChildIsSparedNothing() {
        put(CaseState.CALLED);
        TestingRows rows = new TestingRows(database);
        rows.change("update applications set child_alone_since = now() where id = ?", person.id());
        finds(StaffMember.withRoles("safeguarding"), "child_safeguarded", null)
                .then()
                .statusCode(201);
        rows.change("update applications set child_alone_since = null where id = ?", person.id());
        lacks(
                work.previews(Map.of("kind", "start_checks", "reason", "checks_started")),
                "identity_not_shown",
                "face_photo_not_compared");
    }

    @Test
    void aPhotoThatIsGoneWasComparedInVain() {
        put(CaseState.CALLED);
        Map<String, String> checks = Map.of("kind", "start_checks", "reason", "checks_started");
        review("PASSPORT_MRTD", 3);
        UUID photo = evidence.photographed("SELFIE_LIVE", 0);
        finds(officer, "photo_match", photo).then().statusCode(201);
        work.previews(checks).then().statusCode(200);
        person.request().delete(person.url("evidence/" + photo)).then().statusCode(204);
        lacks(work.previews(checks), "identity_not_shown", "face_photo_not_compared");
        officer.request().get(url("/findings")).then().body("items.kind", hasItem("photo_match"));
    }

    @Test
    void otherMovesAskForNothing() {
        put(CaseState.CALLED);
        work.previews(Map.of("kind", "return_unreachable", "reason", "unreachable"))
                .then()
                .statusCode(200);
        work.previews(Map.of("kind", "start_checks", "reason", "unreachable"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_unknown"))
                .body("lacking", empty());
    }

    private void put(CaseState state) {
        new TestingPosition(database).put(person.id(), state);
    }

    private static void lacks(Response reply, String... codes) {
        reply.then().statusCode(409).body("code", equalTo(codes[0])).body("lacking", contains(codes));
    }

    private void review(String type, int strength) {
        UUID piece = evidence.photographed(type, strength);
        officer.request()
                .body(Map.of("piece", piece, "revision", 1, "outcome", "accepted", "validity", 2))
                .post(url("/evidence-reviews"))
                .then()
                .statusCode(201);
        finds(officer, "fraud_review", null).then().statusCode(201);
    }

    private Response finds(StaffMember by, String kind, @Nullable UUID piece) {
        Map<String, Object> body = piece == null
                ? Map.of("kind", kind, "words", "Looked at twice.")
                : Map.of("kind", kind, "words", "Looked at twice.", "piece", piece);
        return by.request().body(body).post(url("/findings"));
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }
}
