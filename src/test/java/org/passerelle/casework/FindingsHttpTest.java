package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingPapers;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What officers find of who somebody is: faces compared by people, two signatures by two officers, and no refusal. */
@QuarkusTest
class FindingsHttpTest {

    private static final String WORDS = "The same scar over the left eye.";

    @Inject
    DataSource database;

    private TestingApplicant person;
    private TestingPapers evidence;
    private StaffMember officer;
    private StaffMember colleague;
    private StaffMember third;

    @BeforeEach
    void somebodyIsLookedAt() {
        person = TestingApplicant.submitted();
        evidence = new TestingPapers(database, person.id());
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        third = StaffMember.withRoles("supervisor");
    }

    @Test
    void aFacePhotoIsComparedByAPerson() {
        UUID photo = evidence.photographed("SELFIE_LIVE", 0);
        finds(officer, "photo_match", null).then().statusCode(422).body("code", equalTo("finding_invalid"));
        finds(officer, "photo_match", evidence.photographed("ID_LOCAL", 2))
                .then()
                .statusCode(422)
                .body("code", equalTo("finding_invalid"));
        finds(officer, "photo_match", evidence.piece("SELFIE_LIVE", 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("piece_not_ready"));
        finds(officer, "photo_match", UUID.randomUUID()).then().statusCode(404);
        finds(officer, "photo_match", photo).then().statusCode(201);
        officer.request()
                .get(url("/findings"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("photo_match"))
                .body("items.by", contains(officer.staffId().toString()))
                .body("items.words", contains(WORDS));
        assertThat(rows().number(
                                "select count(*) from evidence_findings where application_id = ?"
                                        + " and position(convert_to('scar', 'UTF8') in note) > 0",
                                person.id()))
                .isZero();
        assertThat(audited("finding_recorded")).isEqualTo(1);
    }

    @Test
    void aMismatchIsLookedAtByAnotherOfficerAndRefusesNothing() {
        UUID photo = evidence.photographed("SELFIE_LIVE", 0);
        String finding = finds(officer, "photo_mismatch", photo)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        officer.request().get(url("")).then().body("state", equalTo("SUBMITTED"));
        finds(officer, "photo_match", photo).then().statusCode(409).body("code", equalTo("other_officer_needed"));
        String task = openTask(finding).toString();
        decides(officer, task, "same_person").then().statusCode(409).body("code", equalTo("other_officer_needed"));
        decides(colleague, task, "same_person").then().statusCode(200);
        colleague
                .request()
                .get(url("/findings"))
                .then()
                .body("items.kind", contains("photo_match"))
                .body("items.by", contains(colleague.staffId().toString()));
        finds(third, "photo_mismatch", photo).then().statusCode(201);
        officer.request().get(url("/findings")).then().body("items.kind", contains("photo_mismatch"));
    }

    @Test
    void twoOfficersSignAndOneOfThemDoesNotCountTwice() {
        finds(officer, "coherent", null).then().statusCode(201);
        finds(officer, "coherent", null).then().statusCode(409).body("code", equalTo("other_officer_needed"));
        finds(officer, "verifiable", null).then().statusCode(201);
        StaffMember fresh = StaffMember.withRoles("caseworker");
        finds(fresh, "coherent", null).then().statusCode(409).body("code", equalTo("other_officer_needed"));
        assertThat(audited("confirmation_refused")).isEqualTo(2);
        finds(colleague, "coherent", null).then().statusCode(201);
        officer.request()
                .get(url("/findings"))
                .then()
                .body("items.kind", contains("coherent", "verifiable", "coherent"));
    }

    @Test
    void whoTellsAnotherStoryIsReadAndSignedForAnew() {
        finds(officer, "coherent", null).then().statusCode(201);
        finds(officer, "fraud_review", null).then().statusCode(201);
        finds(colleague, "coherent", null).then().statusCode(201);
        person.request()
                .body(Map.of("type", "STATEMENT_SELF", "statement", Map.of("self", "It was in another year.")))
                .post(person.url("evidence"))
                .then()
                .statusCode(201);
        officer.request().get(url("/findings")).then().body("items.kind", contains("fraud_review"));
        finds(officer, "coherent", null).then().statusCode(201);
        assertThat(rows().number(
                                "select count(*) from evidence_findings where application_id = ? and kind = 'coherent'"
                                        + " and withdrawn_at is not null and withdrawn_by is null"
                                        + " and withdrawn_because is not null",
                                person.id()))
                .as("what was signed stays on record")
                .isEqualTo(2);
    }

    @Test
    void eachKindHasItsRoles() {
        StaffMember specialist = StaffMember.withRoles("specialist");
        finds(specialist, "fraud_review", null).then().statusCode(201);
        finds(specialist, "officer_in_person", null).then().statusCode(201);
        for (String kind : List.of("ukvi_check", "biometrics", "coherent", "child_safeguarded")) {
            finds(specialist, kind, null).then().statusCode(kind.equals("child_safeguarded") ? 422 : 403);
            finds(StaffMember.withRoles("auditor"), kind, null).then().statusCode(403);
        }
        finds(officer, "ukvi_check", null).then().statusCode(201);
        finds(officer, "biometrics", null).then().statusCode(201);
        finds(officer, "own_data_challenge", null).then().statusCode(422).body("code", equalTo("finding_invalid"));
        StaffMember trained = StaffMember.withRoles("safeguarding");
        finds(trained, "ukvi_check", null).then().statusCode(403);
        finds(trained, "child_safeguarded", null).then().statusCode(422);
        rows().change("update applications set child_alone_since = now() where id = ?", person.id());
        finds(officer, "child_safeguarded", null).then().statusCode(403);
        finds(trained, "child_safeguarded", null).then().statusCode(201);
    }

    @Test
    void whoFoundSomethingTakesItBackWithAReasonOrASupervisorDoes() {
        String first = finds(officer, "fraud_review", null).path("id");
        String second = finds(officer, "ukvi_check", null).path("id");
        withdraws(colleague, first, "It was another case").then().statusCode(403);
        officer.request()
                .body(Map.of("reason", " "))
                .post(url("/findings/" + first + "/withdrawal"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_required"));
        withdraws(officer, first, "It was another case").then().statusCode(204);
        withdraws(officer, first, "It was another case").then().statusCode(404);
        withdraws(third, second, "It was another case").then().statusCode(204);
        officer.request().get(url("/findings")).then().body("items", empty());
        assertThat(rows().number(
                                "select count(*) from evidence_findings where application_id = ? and withdrawn_by is not null"
                                        + " and position(convert_to('another', 'UTF8') in withdrawn_because) = 0",
                                person.id()))
                .isEqualTo(2);
    }

    @Test
    void anInterviewBecomesAPieceAndANote() {
        String day = LocalDate.ofInstant(TestingClock.advance(Duration.ZERO), ZoneOffset.UTC)
                .toString();
        talks(officer, day).then().statusCode(201).body("day", equalTo(day));
        talks(officer, "2100-01-01").then().statusCode(422).body("code", equalTo("day_invalid"));
        talks(StaffMember.withRoles("specialist"), day).then().statusCode(403);
        officer.request()
                .get(url("/evidence"))
                .then()
                .body("items.type", contains("INTERVIEW_IDENTITY"))
                .body("items.state", contains("accepted"))
                .body("items.addedAs", contains("staff"))
                .body("items[0].details.issued.calendar", equalTo("gregorian"));
        officer.request().get(url("/notes")).then().body("items.body", contains(WORDS));
        String piece = officer.request().get(url("/evidence")).path("items[0].id");
        person.request()
                .delete(person.url("evidence/" + piece))
                .then()
                .statusCode(409)
                .body("code", equalTo("piece_of_officer"));
        assertThat(audited("interview_recorded")).isEqualTo(1);
    }

    private Response talks(StaffMember by, String day) {
        return by.request().body(Map.of("day", day, "words", WORDS)).post(url("/interviews"));
    }

    private Response finds(StaffMember by, String kind, @Nullable UUID piece) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "words", WORDS));
        if (piece != null) {
            body.put("piece", piece);
        }
        return by.request().body(body).post(url("/findings"));
    }

    private Response withdraws(StaffMember by, String finding, String reason) {
        return by.request().body(Map.of("reason", reason)).post(url("/findings/" + finding + "/withdrawal"));
    }

    private static Response decides(StaffMember by, String task, String outcome) {
        by.request().post(TasksResource.PATH + "/" + task + "/claim");
        Response decided =
                by.request().body(Map.of("outcome", outcome)).post(TasksResource.PATH + "/" + task + "/outcome");
        if (decided.statusCode() != 200) {
            by.request().delete(TasksResource.PATH + "/" + task + "/claim");
        }
        return decided;
    }

    private UUID openTask(String finding) {
        return rows().id(
                        "select id from staff_tasks where kind = 'photo_mismatch' and subject = ? and ended_at is null",
                        UUID.fromString(finding));
    }

    private long audited(String action) {
        return rows().number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ?",
                        person.id(),
                        action);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }
}
