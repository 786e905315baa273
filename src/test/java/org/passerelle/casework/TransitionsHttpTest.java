package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingIdentity;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** An officer moves a case: sees first what the person will be told, and nothing goes out that nobody saw. */
@QuarkusTest
class TransitionsHttpTest {

    private static final Map<String, String> CHECKS = Map.of("kind", "start_checks", "reason", "checks_started");

    @Inject
    DataSource database;

    private TestingApplicant person;
    private StaffMember officer;
    private TestingMoves work;

    @BeforeEach
    void somebodyIsCalled() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        work = new TestingMoves(officer, person.id());
        new TestingPosition(database).put(person.id(), CaseState.CALLED);
        new TestingIdentity(database).proven(person.id());
    }

    @Test
    void theOfficerIsOfferedWhatTheTableAllowsThem() {
        work.ways()
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED"))
                .body("allowed.kind", hasItem("start_checks"))
                .body("allowed.kind", not(hasItem("correct_mistake")))
                .body("allowed.kind", not(hasItem("grant")))
                .body("allowed.find { it.kind == 'find_not_eligible' }.secondPerson", equalTo(true))
                .body("allowed.find { it.kind == 'close' }.reasons", not(hasItem("merged")));
        assertThat(new TestingMoves(StaffMember.withRoles("supervisor"), person.id()).kinds())
                .contains("correct_mistake");
    }

    @Test
    void whatWasSeenIsWhatGoesOut() {
        Response seen = work.previews(CHECKS);
        seen.then()
                .statusCode(200)
                .body("from", equalTo("CALLED"))
                .body("to", equalTo("CHECKS"))
                .body("message.notice", equalTo("application_checks"))
                .body("message.ways.channel", contains("sms"))
                .body("message.ways[0].wanted", equalTo(true))
                .body("days", nullValue());
        int before = person.messages().size();
        work.sends(CHECKS, seen.path("preview"), work.version())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("moved"))
                .body("state", equalTo("CHECKS"))
                .header("ETag", notNullValue());
        List<String> messages = person.messages();
        assertThat(messages).hasSize(before + 1);
        assertThat(messages.getLast()).startsWith(seen.<String>path("message.text"));
    }

    @Test
    void aMoveThatNobodySawIsNotMade() {
        work.sends(CHECKS, null, work.version()).then().statusCode(409).body("code", equalTo("preview_needed"));
        work.sends(CHECKS, "another", work.version()).then().statusCode(409).body("code", equalTo("preview_stale"));
        work.ways().then().body("state", equalTo("CALLED"));
    }

    @Test
    void whoChangesTheWordsLooksAgain() {
        Map<String, String> wish = Map.of("kind", "ask_for_more", "reason", "answer_missing", "message", "Which town?");
        String preview = work.previews(wish).path("preview");
        Map<String, String> other =
                Map.of("kind", "ask_for_more", "reason", "answer_missing", "message", "Which street?");
        work.sends(other, preview, work.version()).then().statusCode(409).body("code", equalTo("preview_stale"));
        work.sends(wish, preview, work.version()).then().statusCode(200).body("state", equalTo("MORE_NEEDED"));
    }

    @Test
    void theSecondOfTwoOfficersIsToldThatTheCaseHasMoved() {
        long seen = work.version();
        TestingMoves colleague = new TestingMoves(StaffMember.withRoles("caseworker"), person.id());
        String preview = colleague.previews(CHECKS).path("preview");
        work.moves("start_checks", "checks_started").then().statusCode(200);
        colleague.sends(CHECKS, preview, seen).then().statusCode(412).body("code", equalTo("precondition_failed"));
        officer.request()
                .body(CHECKS)
                .post("/api/v1/casework/applications/{id}/transitions", person.id())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"));
    }

    @Test
    void aMoveThatIsNotAllowedNamesThoseThatAre() {
        Response refused = work.previews(Map.of("to", "GRANTED", "reason", "biometrics_matched"));
        refused.then()
                .statusCode(409)
                .body("code", equalTo("move_not_allowed"))
                .body("allowed.kind", hasItem("start_checks"));
        assertThat(refused.jsonPath().getList("allowed.kind")).isEqualTo(work.kinds());
        new TestingPosition(database).put(person.id(), CaseState.ARRIVED);
        work.previews(CHECKS).then().statusCode(409).body("allowed", empty());
    }

    @Test
    void aReasonBelongsToItsMove() {
        work.previews(Map.of("kind", "start_checks", "reason", "unreachable"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_unknown"));
        work.previews(Map.of("kind", "start_checks", "reason", "nonsense"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_unknown"));
    }

    @Test
    void whatIsNeededIsSaidInPlainWords() {
        work.previews(Map.of("kind", "ask_for_more", "reason", "answer_missing"))
                .then()
                .statusCode(422)
                .body("code", equalTo("words_required"));
        Map<String, String> wish = Map.of("kind", "ask_for_more", "reason", "answer_missing", "message", " ");
        work.previews(wish).then().statusCode(422).body("code", equalTo("text_invalid"));
    }

    @Test
    void onlyASupervisorCorrectsAMistake() {
        Map<String, String> wish = Map.of("kind", "correct_mistake", "reason", "wrong_case");
        work.previews(wish).then().statusCode(403).body("code", equalTo("forbidden"));
        new TestingMoves(StaffMember.withRoles("supervisor"), person.id())
                .moves(wish)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        assertThat(person.messages().getLast()).contains("sorry");
    }

    @Test
    void whoDiedIsToldNothing() {
        work.previews(Map.of("kind", "close", "reason", "died"))
                .then()
                .statusCode(200)
                .body("message", nullValue());
        work.moves("close", "merged").then().statusCode(409).body("code", equalTo("move_not_allowed"));
        int before = person.messages().size();
        work.moves("close", "died").then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(person.messages()).hasSize(before);
    }

    @Test
    void unknownCasesAndOtherRolesAreRefused() {
        officer.request()
                .header("If-Match", "\"1\"")
                .body(CHECKS)
                .post("/api/v1/casework/applications/{id}/transitions/preview", UUID.randomUUID())
                .then()
                .statusCode(404);
        for (String role : new String[] {"auditor", "specialist", "programme_manager", "safeguarding"}) {
            TestingMoves other = new TestingMoves(StaffMember.withRoles(role), person.id());
            other.sends(CHECKS, "x", 1).then().statusCode(403);
        }
        person.request()
                .get("/api/v1/casework/applications/{id}/transitions", person.id())
                .then()
                .statusCode(403);
    }

    @Test
    void eachMoveIsOnRecord() {
        work.moves("start_checks", "checks_started").then().statusCode(200);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and d.actor_id = ? and e.action = 'case_moved'",
                                person.id(),
                                officer.staffId()))
                .isEqualTo(1);
    }
}
