package org.passerelle.account;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.platform.security.Roles;

@QuarkusTest
class StaffSessionTest {

    private static final String TASKS = "/api/v1/casework/tasks";

    @Test
    void aRefreshTokenGivesNewTokens() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        alive(SignedIn.from(refresh(officer)));
    }

    @Test
    void anOldRefreshTokenEndsTheSession() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        SignedIn second = SignedIn.from(refresh(officer));
        SignedIn third = SignedIn.from(refresh(second));
        ended(refresh(officer));
        ended(third.request().get(TASKS));
    }

    @Test
    void signingOutEndsIt() {
        SignedIn officer = StaffMember.withRoles("auditor").signedIn();
        officer.request().delete("/api/v1/staff/sessions/current").then().statusCode(204);
        ended(officer.request().get(TASKS));
        ended(refresh(officer));
    }

    @Test
    void thirtyMinutesWithoutARequestEndIt() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        TestingClock.advance(Duration.ofMinutes(29));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(29));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(30));
        ended(officer.request().get(TASKS));
        ended(refresh(officer));
    }

    @Test
    void refreshingAloneDoesNotKeepItAlive() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        TestingClock.advance(Duration.ofMinutes(20));
        SignedIn next = SignedIn.from(refresh(officer));
        TestingClock.advance(Duration.ofMinutes(20));
        ended(next.request().get(TASKS));
    }

    @Test
    void tenHoursEndItHoweverBusyItIs() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        for (int count = 0; count < 23; count++) {
            TestingClock.advance(Duration.ofMinutes(25));
            alive(officer);
        }
        TestingClock.advance(Duration.ofMinutes(25));
        ended(officer.request().get(TASKS));
    }

    @Test
    void anApplicantsTokenOpensNothingOfStaff() {
        SignedIn applicant = SignIn.asSomebody();
        forbidden(applicant.request().get(TASKS));
        forbidden(applicant.request().delete("/api/v1/staff/sessions/current"));
        ended(refresh(applicant));
        applicant.request().get("/api/v1/me/sessions").then().statusCode(200);
    }

    @Test
    void aTokenOfStaffOpensNothingOfAnApplicant() {
        SignedIn officer =
                StaffMember.withRoles(Roles.STAFF.toArray(String[]::new)).signedIn();
        forbidden(officer.request().get("/api/v1/applications"));
        forbidden(officer.request().get("/api/v1/me/sessions"));
        forbidden(officer.request().delete("/api/v1/sign-in/sessions/current"));
        ended(officer.refreshes());
        alive(officer);
    }

    private static Response refresh(SignedIn officer) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", officer.refreshToken()))
                .post("/api/v1/staff/sessions/refresh");
    }

    private static void alive(SignedIn officer) {
        officer.request().get(TASKS).then().statusCode(200);
    }

    private static void ended(Response response) {
        response.then().statusCode(401).body("code", equalTo("session_ended"));
    }

    private static void forbidden(Response response) {
        response.then().statusCode(403).body("code", equalTo("forbidden"));
    }
}
