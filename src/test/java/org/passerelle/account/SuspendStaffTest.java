package org.passerelle.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.account.credential.TimeSteps;

@QuarkusTest
class SuspendStaffTest {

    private static final String MEMBERS = "/api/v1/staff/members";

    private StaffMember supervisor;

    @BeforeEach
    void supervisor() {
        supervisor = StaffMember.withRoles("supervisor");
    }

    @Test
    void whoIsSuspendedIsOutAtOnceWithEverySession() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        SignedIn session = SignedIn.from(officer.signsIn());
        suspend(officer.id()).then().statusCode(204);
        session.request().get("/api/v1/casework/tasks").then().statusCode(401).body("code", equalTo("session_ended"));
        TestingClock.advance(TimeSteps.LENGTH);
        officer.signsIn().then().statusCode(401).body("code", equalTo("credentials_wrong"));
    }

    @Test
    void letInAgainTheySignInAsBefore() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        suspend(officer.id()).then().statusCode(204);
        suspend(officer.id()).then().statusCode(204);
        supervisor.request().delete(path(officer.id())).then().statusCode(204);
        officer.signsIn().then().statusCode(201);
    }

    @Test
    void aSessionFromBeforeDoesNotComeBack() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        SignedIn session = SignedIn.from(officer.signsIn());
        suspend(officer.id());
        supervisor.request().delete(path(officer.id()));
        session.request().get("/api/v1/casework/tasks").then().statusCode(401);
    }

    @Test
    void nobodySuspendsThemselves() {
        suspend(supervisor.staffId()).then().statusCode(409).body("code", equalTo("own_account"));
    }

    @Test
    void whoIsSuspendedIsNotInvitedAgain() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        suspend(officer.id());
        supervisor
                .request()
                .body(Map.of("email", officer.email(), "name", "Test Officer", "roles", List.of("caseworker")))
                .post("/api/v1/staff/invitations")
                .then()
                .statusCode(409)
                .body("code", equalTo("member_suspended"));
    }

    @Test
    void somebodyWhoIsNotThereIsNotFound() {
        suspend(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anAuditorSeesWhoWorksHereAndSuspendsNobody() {
        StaffMember auditor = StaffMember.withRoles("auditor");
        auditor.request().post(path(supervisor.staffId())).then().statusCode(403);
        auditor.request().get(MEMBERS).then().statusCode(200).body("items.state", hasItem("active"));
        StaffMember.withRoles("caseworker").request().get(MEMBERS).then().statusCode(403);
    }

    private Response suspend(UUID member) {
        return supervisor.request().post(path(member));
    }

    private static String path(UUID member) {
        return MEMBERS + "/" + member + "/suspension";
    }
}
