package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.casework.TestingTalk.refused;

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
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Work passes from who can no longer do it, or may not, to colleagues. */
@QuarkusTest
class FreedWorkHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingTasks tasks;

    private StaffMember officer;
    private StaffMember colleague;
    private TestingApplicant person;

    @BeforeEach
    void somebodyIsInChecks() {
        TestingClock.toDaytime();
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        person = TestingApplicant.submitted();
        new TestingPosition(database).put(person.id(), CaseState.CHECKS, List.of(), CaseState.SUBMITTED);
    }

    @Test
    void whatWhoeverIsShutOutHadIsFreeAndWhatTheyProposedIsOver() {
        UUID subject = UUID.randomUUID();
        tasks.open(TestingDecision.KIND, subject, person.id());
        String task = TasksResource.PATH + "/" + tasks.of(subject);
        officer.request().post(task + "/claim").then().statusCode(200);
        assigns(officer, officer).then().statusCode(200);
        String proposal = new TestingMoves(officer, person.id()).proposes("refuse", "requirements_not_met");
        refused(colleague.request().post(task + "/claim"), 409, "task_taken");
        shutsOut(officer);
        colleague.request().post(task + "/claim").then().statusCode(200);
        assertThat(rows().number(
                                "select count(*) from case_files where application_id = ? and assigned_to is null",
                                person.id()))
                .isEqualTo(1);
        refused(
                colleague
                        .request()
                        .body(Map.of("preview", "seen"))
                        .post("/api/v1/casework/proposals/" + proposal + "/confirmation"),
                409,
                "proposal_over");
        assertThat(rows().number(
                                "select count(*) from staff_tasks where subject = ? and ended_at is null",
                                UUID.fromString(proposal)))
                .isZero();
        new TestingMoves(colleague, person.id()).proposes("refuse", "requirements_not_met");
    }

    @Test
    void aDecisionUnderReviewIsWorkedByNobodyWhoMadeIt() {
        TestingMoves one = new TestingMoves(officer, person.id());
        String proposal = one.proposes("refuse", "requirements_not_met");
        new TestingMoves(colleague, person.id()).confirms(proposal).then().statusCode(200);
        assigns(officer, officer).then().statusCode(200);
        person.request()
                .body(Map.of("text", "I have lived in Calais since May."))
                .post(person.url("challenge"))
                .then()
                .statusCode(200);
        String task = TasksResource.PATH + "/"
                + rows().id(
                                "select id from staff_tasks where kind = 'decision_review' and application_id = ? and ended_at is null",
                                person.id());
        for (StaffMember decided : List.of(officer, colleague)) {
            refused(decided.request().post(task + "/claim"), 409, "other_officer_needed");
            refused(assigns(decided, decided), 422, "colleague_invalid");
        }
        StaffMember third = StaffMember.withRoles("caseworker");
        assigns(third, third).then().statusCode(200);
        third.request().post(task + "/claim").then().statusCode(200);
    }

    private Response assigns(StaffMember by, StaffMember to) {
        return by.request()
                .header("If-Match", "*")
                .body(Map.of("to", to.staffId()))
                .put(WorkListResource.PATH + "/" + person.id() + "/assignment");
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private static void shutsOut(StaffMember member) {
        StaffMember.withRoles("supervisor")
                .request()
                .post("/api/v1/staff/members/" + member.staffId() + "/suspension")
                .then()
                .statusCode(204);
    }
}
