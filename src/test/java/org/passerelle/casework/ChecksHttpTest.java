package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** What is asked outside about a person is on record and shown to them; what comes back decides nothing. */
@QuarkusTest
class ChecksHttpTest {

    private static final String CHECKS = "/api/v1/casework/applications/{id}/checks";

    @Inject
    DataSource database;

    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyHasSubmitted() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
    }

    @Test
    void thePersonSeesOfWhomSomethingWasAskedAndNeverWhatCameBack() {
        String check = asks("eurodac");
        asks("unhcr");
        answers(check, "no_record").then().statusCode(200).body("result", equalTo("no_record"));
        String shown = own().then()
                .statusCode(200)
                .body("items.kind", contains("eurodac", "unhcr"))
                .body(
                        "items.text",
                        contains(
                                "Search for fingerprints in European records (Eurodac)",
                                "Question to the refugee agency of the United Nations (UNHCR)"))
                .body("items[0].answeredAt", notNullValue())
                .body("items[1].answeredAt", nullValue())
                .extract()
                .asString();
        assertThat(shown).doesNotContain("no_record").doesNotContain("Nothing known");
        officer.request()
                .get(CHECKS, person.id())
                .then()
                .statusCode(200)
                .body("items.note", contains("Nothing known", null));
    }

    @Test
    void aHitIsANoteForAPersonAndMovesNothing() {
        TestingMoves work = new TestingMoves(officer, person.id());
        long version = work.version();
        List<String> before = work.kinds();
        int told = person.messages().size();
        String check = asks("security");
        answers(check, "hit").then().statusCode(200);
        assertThat(work.version()).isEqualTo(version);
        assertThat(work.kinds()).isEqualTo(before);
        assertThat(person.messages()).hasSize(told);
        UUID task = rows().id(
                        "select id from staff_tasks where kind = 'check_hit' and subject = ? and ended_at is null",
                        UUID.fromString(check));
        officer.request()
                .body(Map.of("outcome", "noted"))
                .post("/api/v1/casework/tasks/{id}/outcome", task)
                .then()
                .statusCode(200);
        assertThat(work.version()).isEqualTo(version);
    }

    @Test
    void onlyASupervisorHidesACheckForAStatedTimeByALaw() {
        String until =
                TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(1)).toString();
        Map<String, String> hidden = Map.of("kind", "security", "hiddenUntil", until, "ground", "An example law");
        officer.request().body(hidden).post(CHECKS, person.id()).then().statusCode(403);
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        supervisor
                .request()
                .body(Map.of("kind", "security", "hiddenUntil", until))
                .post(CHECKS, person.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("hiding_invalid"));
        String check = supervisor
                .request()
                .body(hidden)
                .post(CHECKS, person.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        answers(check, "clear").then().statusCode(200);
        own().then().body("items", empty());
        assertThat(activity().asString()).doesNotContain("disclosed", "check_answered", "ecurity");
        TestingClock.advance(Duration.ofDays(1).plusSeconds(1));
        person = person.signsInAgain();
        own().then().body("items.kind", contains("security"));
        activity()
                .then()
                .body("items.action", hasItems("disclosed", "check_answered"))
                .body("items.reason", hasItem("Security check in the United Kingdom"));
        assertThat(entries("disclosed")).isEqualTo(1);
    }

    @Test
    void theSameIsAskedOnceAtATimeAndAnsweredOnce() {
        String check = asks("unhcr");
        officer.request()
                .body(Map.of("kind", "unhcr"))
                .post(CHECKS, person.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("check_open"));
        answers(check, "clear").then().statusCode(200);
        answers(check, "hit").then().statusCode(409).body("code", equalTo("check_answered"));
        asks("unhcr");
        assertThat(entries("disclosed")).isEqualTo(2);
        assertThat(entries("check_answered")).isEqualTo(1);
    }

    @Test
    void nothingIsAskedAboutWhoIsOut() {
        new TestingPosition(database).put(person.id(), CaseState.CLOSED);
        officer.request()
                .body(Map.of("kind", "unhcr"))
                .post(CHECKS, person.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("move_not_allowed"));
    }

    @Test
    void anAuditorReadsAndOthersDoNot() {
        String check = asks("unhcr");
        StaffMember auditor = StaffMember.withRoles("auditor");
        auditor.request().get(CHECKS, person.id()).then().statusCode(200);
        auditor.request()
                .body(Map.of("kind", "eurodac"))
                .post(CHECKS, person.id())
                .then()
                .statusCode(403);
        StaffMember.withRoles("specialist")
                .request()
                .get(CHECKS, person.id())
                .then()
                .statusCode(403);
        officer.request().get(CHECKS, UUID.randomUUID()).then().statusCode(404);
        officer.request()
                .body(Map.of("result", "clear"))
                .post(CHECKS + "/{check}/answer", TestingApplicant.submitted().id(), check)
                .then()
                .statusCode(404);
        PartnerMember helper = PartnerMember.helper();
        helper.request().get(person.url("checks")).then().statusCode(404);
        helper.mayUse(person.id(), List.of("decisions"), List.of(), List.of());
        helper.request().get(person.url("checks")).then().statusCode(200).body("items.kind", contains("unhcr"));
    }

    private String asks(String kind) {
        return officer.request()
                .body(Map.of("kind", kind))
                .post(CHECKS, person.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response answers(String check, String result) {
        return officer.request()
                .body(Map.of("result", result, "note", "Nothing known"))
                .post(CHECKS + "/{check}/answer", person.id(), check);
    }

    private Response own() {
        return person.request().header("Accept-Language", "en").get(person.url("checks"));
    }

    private Response activity() {
        return person.request().header("Accept-Language", "en").get("/api/v1/me/activity");
    }

    private long entries(String action) {
        return rows().number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ?",
                        person.id(),
                        action);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
