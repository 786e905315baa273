package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.account.credential.Admission;
import org.passerelle.contract.Contract;

/** Somebody who guesses can close the door, but cannot close its owner out. */
@QuarkusTest
class StaffPassTest {

    @Test
    void aClosedDoorIsToldToItsOwnerAndOpensToThePassTheyGot() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        close(officer);
        Mailbox mailbox = new Mailbox(officer.email());
        assertThat(mailbox.bodies()).singleElement().satisfies(body -> assertThat(body)
                .contains("Sign-in waits 5 minutes"));
        officer.signsIn().then().statusCode(429);
        with(officer, mailbox.pass()).then().statusCode(201);
    }

    @Test
    void theOwnersDoorIsTheirsHoweverLongTheGuessingGoesOn() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        close(officer);
        String pass = new Mailbox(officer.email()).pass();
        TestingClock.advance(Admission.WAITS.getFirst());
        close(officer);
        with(officer, pass).then().statusCode(201);
        officer.types("another long password", "000000").then().statusCode(429);
    }

    @Test
    void tryingWithThePassIsCountedToo() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        close(officer);
        String pass = new Mailbox(officer.email()).pass();
        for (int count = 0; count < Admission.TRIES; count++) {
            types(officer, "another long password", pass).then().statusCode(401);
        }
        with(officer, pass).then().statusCode(429);
    }

    @Test
    void aWrongPassOrAnothersOpensNothing() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        TestingStaff.Made other = TestingStaff.withRoles("caseworker");
        close(officer);
        close(other);
        with(officer, "bcdfghjkmnpq").then().statusCode(429);
        with(officer, new Mailbox(other.email()).pass()).then().statusCode(429);
    }

    @Test
    void aPassIsGoodOnItsDayAndTheNext() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        close(officer);
        String pass = new Mailbox(officer.email()).pass();
        TestingClock.advance(Duration.ofDays(2));
        close(officer);
        with(officer, pass).then().statusCode(429);
    }

    @Test
    void nobodyIsToldOfTheRightOnesAtTheLastMoment() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        for (int count = 1; count < Admission.TRIES; count++) {
            wrong(officer);
        }
        officer.signsIn().then().statusCode(201);
        assertThat(new Mailbox(officer.email()).bodies()).isEmpty();
    }

    private static void close(TestingStaff.Made officer) {
        for (int count = 0; count < Admission.TRIES; count++) {
            wrong(officer);
        }
    }

    private static void wrong(TestingStaff.Made officer) {
        officer.types("another long password", "000000")
                .then()
                .statusCode(401)
                .body("code", equalTo("credentials_wrong"));
    }

    private static Response with(TestingStaff.Made officer, String pass) {
        return types(officer, TestingStaff.PASSWORD, pass);
    }

    private static Response types(TestingStaff.Made officer, String password, String pass) {
        String code = officer.code(TestingStaff.now());
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", officer.email(), "password", password, "totp", code, "pass", pass))
                .post("/api/v1/staff/sessions");
    }
}
