package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Who works a case: taking it, handing it over, the next one, and two people at once. */
@QuarkusTest
class AssignmentHttpTest {

    @Inject
    DataSource database;

    private StaffMember officer;
    private StaffMember colleague;
    private TestingTeam team;
    private TestingApplicant person;

    @BeforeEach
    void aTeamOfTwoWithACase() {
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        team = TestingTeam.of(officer, colleague);
        person = TestingApplicant.submitted();
        team.has(database, person);
    }

    @Test
    void ofTwoWhoTakeOneCaseTheSecondHearsWhoHasIt() {
        Response taken = assigns(officer, officer, "\"1\"");
        taken.then()
                .statusCode(200)
                .body("assignedTo", equalTo(officer.staffId().toString()));
        assertThat(taken.header("ETag")).isEqualTo("\"2\"");
        Response second = assigns(colleague, colleague, "\"1\"");
        refused(second, 412, "stale");
        second.then().body("assignedTo", equalTo(officer.staffId().toString())).body("role", equalTo("caseworker"));
        refused(assigns(colleague, colleague, "\"2\""), 409, "case_taken");
        assigns(officer, officer, "\"1\"").then().statusCode(200);
    }

    @Test
    void bothAtOnceAndOneGetsIt() throws Exception {
        assertThat(statuses(() -> assigns(officer, officer, "\"1\""), () -> assigns(colleague, colleague, "\"1\"")))
                .containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whoHasItHandsItOverOrGivesItBackAndASupervisorDoesSoForThem() {
        assigns(officer, officer, "*").then().statusCode(200);
        refused(colleague.request().header("If-Match", "*").delete(url()), 409, "case_taken");
        assigns(officer, colleague, "*").then().statusCode(200);
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        team.takesIn(supervisor).then().statusCode(200);
        assigns(supervisor, officer, "*").then().statusCode(200);
        supervisor
                .request()
                .header("If-Match", "*")
                .delete(url())
                .then()
                .statusCode(200)
                .body("assignedTo", equalTo(null));
        supervisor.request().delete(url()).then().statusCode(200);
        refused(officer.request().body(Map.of("to", officer.staffId())).put(url()), 428, "precondition_required");
    }

    @Test
    void aCaseGoesOnlyToItsTeam() {
        StaffMember stranger = StaffMember.withRoles("caseworker");
        refused(assigns(officer, stranger, "*"), 422, "colleague_invalid");
        refused(assigns(stranger, stranger, "*"), 403, "reason_needed");
        String unknown = WorkListResource.PATH + "/" + UUID.randomUUID() + "/assignment";
        refused(
                officer.request()
                        .header("If-Match", "*")
                        .body(Map.of("to", officer.staffId()))
                        .put(unknown),
                404,
                "not_found");
        refused(assigns(StaffMember.withRoles("auditor"), officer, "*"), 403, "forbidden");
    }

    @Test
    void whatSomebodyHadInATeamTheyLeaveIsNobodysAgain() {
        assigns(officer, officer, "*").then().statusCode(200);
        team.lets(officer).then().statusCode(200);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from case_files where application_id = ? and assigned_to is null",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void aSupervisorGivesItToAnotherTeam() {
        TestingTeam other = TestingTeam.of(colleague);
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        team.takesIn(supervisor).then().statusCode(200);
        assigns(officer, officer, "*").then().statusCode(200);
        refused(gives(supervisor, other.id(), "\"1\""), 412, "stale");
        refused(gives(supervisor, UUID.randomUUID(), "*"), 422, "team_unknown");
        gives(supervisor, other.id(), "*")
                .then()
                .statusCode(200)
                .body("team", equalTo(other.id().toString()))
                .body("assignedTo", equalTo(null));
        refused(assigns(officer, officer, "*"), 403, "reason_needed");
    }

    @Test
    void twoWhoAskForTheNextCaseAtOnceGetTwo() throws Exception {
        TestingApplicant other = TestingApplicant.submitted();
        team.has(database, other);
        foremost(person);
        foremost(other);
        List<Response> got = together(() -> next(officer, null), () -> next(colleague, null));
        assertThat(got).allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(200));
        assertThat(got.stream().map(reply -> reply.<String>path("application")))
                .containsExactlyInAnyOrder(person.id().toString(), other.id().toString());
    }

    @Test
    void askedAgainAfterALostReplyItIsTheSameCase() {
        foremost(person);
        Response first = next(officer, "lost-reply");
        Response again = next(officer, "lost-reply");
        assertThat(first.<String>path("application")).isEqualTo(person.id().toString());
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aCaseLockedByACurrentChangeIsPassedOverAndNobodyReviewsTheirOwnDecision() throws Exception {
        foremost(person);
        TestingRows rows = new TestingRows(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select 1 from case_files where application_id = '" + person.id() + "' for update");
            assertThat(next(officer, null).<String>path("application"))
                    .isNotEqualTo(person.id().toString());
            connection.rollback();
        }
        rows.change("update case_files set state = 'UNDER_REVIEW' where application_id = ?", person.id());
        rows.change(
                "insert into case_moves (id, application_id, kind, state_from, way_back_from, state_to, actor_kind,"
                        + " actor_id, reason, at) values (gen_random_uuid(), ?, 'REFUSE', 'CHECKS', '{}', 'REFUSED',"
                        + " 'CASEWORKER', ?, 'OTHER', now())",
                person.id(),
                officer.staffId());
        assertThat(next(officer, null).<String>path("application"))
                .isNotEqualTo(person.id().toString());
        assertThat(next(colleague, null).<String>path("application"))
                .isEqualTo(person.id().toString());
    }

    private void foremost(TestingApplicant one) {
        new TestingRows(database)
                .change(
                        "update case_files set urgent = true, since = timestamptz '2001-01-01' where application_id = ?",
                        one.id());
    }

    @AfterEach
    void letOthersGoFirst() {
        new TestingRows(database).change("update case_files set urgent = false where since = timestamptz '2001-01-01'");
    }

    private static Response next(StaffMember by, String key) {
        RequestSpecification request = by.request();
        return (key == null ? request : request.header("Idempotency-Key", key)).post(NextCaseResource.PATH);
    }

    private Response assigns(StaffMember by, StaffMember to, String tag) {
        return by.request()
                .header("If-Match", tag)
                .body(Map.of("to", to.staffId()))
                .put(url());
    }

    private Response gives(StaffMember by, UUID to, String tag) {
        return by.request()
                .header("If-Match", tag)
                .body(Map.of("team", to))
                .put(WorkListResource.PATH + "/" + person.id() + "/team");
    }

    private String url() {
        return WorkListResource.PATH + "/" + person.id() + "/assignment";
    }

    private static List<Integer> statuses(Callable<Response> one, Callable<Response> other) throws Exception {
        return together(one, other).stream().map(Response::statusCode).toList();
    }

    private static List<Response> together(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(reply -> reply.resultNow())
                    .toList();
        }
    }
}
