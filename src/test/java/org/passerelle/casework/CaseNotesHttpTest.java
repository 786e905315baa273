package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Notes and tasks of a case: written for colleagues, sealed, and never changed. */
@QuarkusTest
class CaseNotesHttpTest {

    private static final String TEXT = "The interpreter was unsure about the town";

    @Inject
    DataSource database;

    @Inject
    TestingErasure erasure;

    private StaffMember officer;
    private StaffMember colleague;
    private TestingApplicant person;

    @BeforeEach
    void aCaseOfATeam() {
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        person = TestingApplicant.submitted();
        TestingTeam.of(officer, colleague).has(database, person);
    }

    @Test
    void colleaguesReadWhatSomebodyNotedAndInTheTableItIsSealed() {
        writes(officer, TEXT).then().statusCode(201).body("by", equalTo(id(officer)));
        writes(colleague, "I asked again: it is the northern one").then().statusCode(201);
        colleague
                .request()
                .get(url("/notes"))
                .then()
                .statusCode(200)
                .body("items.by", contains(id(officer), id(colleague)))
                .body("items[0].body", equalTo(TEXT));
        JsonPath first =
                officer.request().queryParam("limit", 1).get(url("/notes")).jsonPath();
        officer.request()
                .queryParam("cursor", first.getString("next"))
                .get(url("/notes"))
                .then()
                .body("items.by", contains(id(colleague)));
        officer.request().get(url("")).then().body("notes.size()", equalTo(2));
        assertThat(rows().number(
                                "select count(*) from case_notes where application_id = ?"
                                        + " and position(convert_to('interpreter', 'UTF8') in body) > 0",
                                person.id()))
                .isZero();
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action in ('note_written', 'notes_read')",
                                person.id()))
                .isEqualTo(5);
    }

    @Test
    void sentAgainAfterALostReplyANoteIsKeptOnce() {
        for (int time = 0; time < 2; time++) {
            officer.request()
                    .header("Idempotency-Key", "note")
                    .body(Map.of("body", TEXT))
                    .post(url("/notes"))
                    .then()
                    .statusCode(201);
        }
        officer.request().get(url("/notes")).then().body("items.size()", equalTo(1));
    }

    @Test
    void auditorsReadAndDoNotWrite() {
        StaffMember auditor = StaffMember.withRoles("auditor");
        auditor.request().get(url("/notes")).then().statusCode(200);
        refused(writes(auditor, TEXT), 403, "forbidden");
        refused(writes(StaffMember.withRoles("caseworker"), TEXT), 403, "reason_needed");
        refused(officer.invalidRequest().body(Map.of("body", " ")).post(url("/notes")), 422, "text_invalid");
    }

    @Test
    void aTaskIsGivenDoneAndWhatWasAskedForStays() {
        Instant due = TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(3));
        Response given = asks(due);
        given.then().statusCode(201).body("kind", equalTo("case_task")).body("overdue", equalTo(false));
        String task = given.path("id");
        officer.request().get(url("")).then().body("tasks.id", contains(task));
        officer.request()
                .get(TasksResource.PATH + "/" + task)
                .then()
                .statusCode(200)
                .body("note", equalTo("Ask the town hall"));
        colleague
                .request()
                .body(Map.of("outcome", "done", "note", "They will write"))
                .post(TasksResource.PATH + "/" + task + "/outcome")
                .then()
                .statusCode(200);
        officer.request()
                .get(url(""))
                .then()
                .body("tasks.size()", equalTo(0))
                .body("notes.body", contains("Ask the town hall"));
    }

    @Test
    void aTaskIsDueLaterThanNowAndWithinAYear() {
        Instant now = TestingClock.advance(Duration.ZERO);
        refused(asks(now.minusSeconds(60)), 422, "due_invalid");
        refused(asks(now.plus(Duration.ofDays(366))), 422, "due_invalid");
    }

    @Test
    void allOfItGoesWithTheFile() {
        writes(officer, TEXT).then().statusCode(201);
        erasure.erase(person.id());
        assertThat(rows().number("select count(*) from case_notes where application_id = ?", person.id()))
                .isZero();
        assertThat(rows().number("select count(*) from case_files where application_id = ?", person.id()))
                .isZero();
    }

    private Response asks(Instant due) {
        return officer.request()
                .body(Map.of("due", due.toString(), "note", "Ask the town hall"))
                .post(url("/tasks"));
    }

    private Response writes(StaffMember by, String text) {
        return by.request().body(Map.of("body", text)).post(url("/notes"));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }

    private static String id(StaffMember member) {
        return member.staffId().toString();
    }
}
