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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** The work list: whom it shows which cases, by which filters, in which order. */
@QuarkusTest
class WorkListHttpTest {

    private static final String STUCK = "items.find { it.id == '%s' }.stuck";

    @Inject
    DataSource database;

    private StaffMember officer;
    private TestingTeam team;
    private TestingApplicant first;
    private TestingApplicant second;

    @BeforeEach
    void aTeamWithTwoCases() {
        officer = StaffMember.withRoles("caseworker");
        team = TestingTeam.of(officer);
        first = caseOf(team, Duration.ofDays(3));
        second = caseOf(team, Duration.ofDays(2));
    }

    @Test
    void whoHasStoodLongestComesFirstPageByPage() {
        assertThat(ids(list(Map.of()))).containsExactly(id(first), id(second));
        JsonPath page = list(Map.of("limit", 1));
        assertThat(ids(page)).containsExactly(id(first));
        assertThat(ids(list(Map.of("limit", 1, "cursor", page.getString("next")))))
                .containsExactly(id(second));
        marks(second, Map.of("urgent", true));
        assertThat(ids(list(Map.of("order", "urgency")))).containsExactly(id(second), id(first));
        page = list(Map.of("order", "urgency", "limit", 1));
        assertThat(ids(list(Map.of("order", "urgency", "limit", 1, "cursor", page.getString("next")))))
                .containsExactly(id(first));
    }

    @Test
    void anotherTeamsCaseIsFoundByItsNumberAndNotReadWithoutAReason() {
        StaffMember stranger = StaffMember.withRoles("caseworker");
        TestingTeam other = TestingTeam.of(stranger);
        assertThat(ids(request(stranger, Map.of("team", team.id(), "limit", 100))
                        .jsonPath()))
                .isEmpty();
        String reference = first.request().get(first.url("submission")).path("reference");
        String number = reference == null ? number(first) : reference;
        request(stranger, Map.of("reference", number.toLowerCase(Locale.ROOT).replace("-", "")))
                .then()
                .statusCode(200)
                .body("items.id", contains(id(first)))
                .body("items[0].access", equalTo("reason_needed"))
                .body("items[0].state", equalTo(null))
                .body("items[0].marks", equalTo(null));
        assertThat(audited(first, "case_looked_up")).isEqualTo(1);
        request(officer, Map.of("reference", number))
                .then()
                .body("items[0].access", equalTo("open"))
                .body("items[0].state", equalTo("SUBMITTED"));
        request(stranger, Map.of("reference", "7K4M-2Q9D-7")).then().body("items.size()", equalTo(0));
        assertThat(other.id()).isNotEqualTo(team.id());
    }

    @Test
    void itIsFilteredByStateMarkWaitAndWhoHasThem() {
        marks(second, Map.of("vulnerable", true, "referredBy", "unhcr"));
        assertThat(ids(list(Map.of("mark", "vulnerable")))).containsExactly(id(second));
        assertThat(ids(list(Map.of("mark", "unhcr")))).containsExactly(id(second));
        assertThat(ids(list(Map.of("mark", "urgent")))).isEmpty();
        assertThat(ids(list(Map.of("waitingSince", "PT60H")))).containsExactly(id(first));
        assertThat(ids(list(Map.of("state", "SUBMITTED")))).hasSize(2);
        assertThat(ids(list(Map.of("state", "CHECKS")))).isEmpty();
        assertThat(ids(list(Map.of("assigned", "none")))).hasSize(2);
        new TestingRows(database)
                .change(
                        "update case_files set assigned_to = ?, assigned_at = now() where application_id = ?",
                        officer.staffId(),
                        first.id());
        assertThat(ids(list(Map.of("assigned", "me")))).containsExactly(id(first));
        assertThat(ids(list(Map.of("assigned", officer.staffId())))).containsExactly(id(first));
        assertThat(ids(list(Map.of("assigned", "none")))).containsExactly(id(second));
    }

    @Test
    void whatIsStuckIsSaidAndCanBeAskedFor() {
        assertThat(ids(list(Map.of("stuck", true)))).isEmpty();
        age(first, Duration.ofDays(29));
        assertThat(list(Map.of("stuck", true)).getList(STUCK.formatted(id(first))))
                .containsExactly("quiet");
        officer.request()
                .body(Map.of("how", "By phone, with an interpreter"))
                .post("/api/v1/casework/applications/" + first.id() + "/told")
                .then()
                .statusCode(201);
        assertThat(ids(list(Map.of("stuck", true)))).isEmpty();
        TestingRows rows = new TestingRows(database);
        rows.change(
                "insert into staff_tasks (id, kind, role, subject, application_id, opened_at, due_at)"
                        + " values (gen_random_uuid(), 'test_work_list', 'caseworker', gen_random_uuid(), ?,"
                        + " timestamptz '2020-01-01', timestamptz '2020-01-02')",
                second.id());
        JsonPath stuck = list(Map.of("stuck", true));
        assertThat(ids(stuck)).containsExactly(id(second));
        assertThat(stuck.getList(STUCK.formatted(id(second)))).containsExactly("task_overdue");
        assertThat(stuck.getInt("items[0].tasks")).isEqualTo(1);
        assertThat(ids(list(Map.of("dueBefore", "P1D")))).containsExactly(id(second));
        rows.change(
                "insert into contact_health (contact_hash, failing_since, code) select contact_hash, now(), 30005"
                        + " from messages where account_id = ? order by id desc limit 1",
                first.account());
        assertThat(list(Map.of("stuck", true)).getList(STUCK.formatted(id(first))))
                .containsExactly("contact_failing");
    }

    @Test
    void wordsThatAreNotOursAreRefused() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("team", "north"),
                Map.of("assigned", "you"),
                Map.of("state", "SLEEPING"),
                Map.of("mark", "URGENT"),
                Map.of("waitingSince", "yesterday"),
                Map.of("dueBefore", "P99999999999999999D"),
                Map.of("dueBefore", "P200000000D"),
                Map.of("waitingSince", "+300000-01-01T00:00:00Z"),
                Map.of("stuck", "perhaps"),
                Map.of("order", "random"))) {
            Response reply = officer.invalidRequest().queryParams(wrong).get(WorkListResource.PATH);
            refused(reply, 400, "malformed_request");
        }
    }

    @Test
    void auditorsSeeAllAndOthersNothing() {
        StaffMember auditor = StaffMember.withRoles("auditor");
        assertThat(ids(request(auditor, Map.of("team", team.id())).jsonPath())).containsExactly(id(first), id(second));
        for (String role : List.of("specialist", "programme_manager")) {
            refused(request(StaffMember.withRoles(role), Map.of()), 403, "forbidden");
        }
        refused(first.request().get(WorkListResource.PATH), 403, "forbidden");
    }

    private TestingApplicant caseOf(TestingTeam team, Duration age) {
        TestingApplicant person = TestingApplicant.submitted();
        team.has(database, person);
        age(person, age);
        return person;
    }

    private void age(TestingApplicant person, Duration age) {
        new TestingRows(database)
                .change(
                        "update case_files set since = ? where application_id = ?",
                        TestingClock.advance(Duration.ZERO).minus(age).atOffset(ZoneOffset.UTC),
                        person.id());
    }

    private void marks(TestingApplicant person, Map<String, Object> marks) {
        officer.request()
                .body(marks)
                .patch(WorkListResource.PATH + "/" + person.id() + "/marks")
                .then()
                .statusCode(200);
    }

    private JsonPath list(Map<String, Object> filter) {
        Map<String, Object> own = new HashMap<>(filter);
        own.put("team", team.id());
        return request(officer, own).then().statusCode(200).extract().jsonPath();
    }

    private static Response request(StaffMember reader, Map<String, Object> filter) {
        return reader.request().queryParams(filter).get(WorkListResource.PATH);
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id");
    }

    private static String id(TestingApplicant person) {
        return person.id().toString();
    }

    private static String number(TestingApplicant person) {
        return person.request().get("/api/v1/applications/" + person.id()).path("reference");
    }

    private long audited(TestingApplicant person, String action) {
        return new TestingRows(database)
                .number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ?",
                        person.id(),
                        action);
    }
}
