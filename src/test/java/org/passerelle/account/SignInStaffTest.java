package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.account.credential.Admission;
import org.passerelle.account.credential.TimeSteps;
import org.passerelle.contract.Contract;

@QuarkusTest
class SignInStaffTest {

    private static final String WRONG_PASSWORD = "another long password";

    @Test
    void passwordAndCodeOpenASession() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        Response reply = officer.signsIn();
        reply.then().statusCode(201).body("expiresIn", equalTo(900));
        SignedIn session = SignedIn.from(reply);
        assertThat(session.accountId()).isEqualTo(officer.id());
        session.request().get("/api/v1/casework/tasks").then().statusCode(200);
    }

    @Test
    void theAddressIsReadWhateverItsCapitals() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        TestingStaff.types(
                        " " + officer.email().toUpperCase(Locale.ROOT),
                        TestingStaff.PASSWORD,
                        officer.code(TestingStaff.now()))
                .then()
                .statusCode(201);
    }

    @Test
    void whicheverIsWrongTheReplyIsTheSame() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        String code = officer.code(TestingStaff.now());
        String other = code.equals("000000") ? "111111" : "000000";
        List<Response> replies = List.of(
                officer.types(WRONG_PASSWORD, code),
                officer.signsIn(other),
                TestingStaff.types("nobody." + officer.email(), TestingStaff.PASSWORD, code),
                TestingStaff.types("no address", TestingStaff.PASSWORD, code));
        assertThat(replies).allSatisfy(SignInStaffTest::wrong);
        assertThat(replies.stream().map(reply -> reply.body().asString()).distinct())
                .hasSize(1);
    }

    @Test
    void noCodeWorksTwice() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        String code = officer.code(TestingStaff.now());
        officer.signsIn(code).then().statusCode(201);
        wrong(officer.signsIn(code));
    }

    @Test
    void aCodeOlderThanTheOneUsedLastIsOver() {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        Instant now = TestingStaff.now();
        officer.signsIn(officer.code(now)).then().statusCode(201);
        wrong(officer.signsIn(officer.code(now.minus(TimeSteps.LENGTH))));
        officer.signsIn(officer.code(now.plus(TimeSteps.LENGTH))).then().statusCode(201);
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneIsLetIn() throws Exception {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        String code = officer.code(TestingStaff.now());
        List<Response> replies = AskForCodeTest.together(4, () -> officer.signsIn(code));
        assertThat(replies.stream().filter(reply -> reply.statusCode() == 201)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-40, 40})
    void aPhoneWhoseClockIsFortySecondsOffWorks(long seconds) {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        officer.signsIn(officer.code(TestingStaff.now().plusSeconds(seconds)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-180, 180})
    void aPhoneWhoseClockIsThreeMinutesOffDoesNot(long seconds) {
        TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
        wrong(officer.signsIn(officer.code(TestingStaff.now().plusSeconds(seconds))));
    }

    @Nested
    class WrongTriesInARow {

        @Test
        void afterFiveTheDoorIsClosedAlsoForTheRightOnes() {
            TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
            fail(officer, 5);
            closed(officer.signsIn(), Duration.ofMinutes(5));
            TestingClock.advance(Duration.ofMinutes(5));
            officer.signsIn().then().statusCode(201);
        }

        @Test
        void anUnknownAddressIsClosedAlike() {
            String nobody = "nobody." + UUID.randomUUID() + "@example.org";
            for (int count = 0; count < 5; count++) {
                wrong(TestingStaff.types(nobody, WRONG_PASSWORD, "000000"));
            }
            closed(TestingStaff.types(nobody, WRONG_PASSWORD, "000000"), Duration.ofMinutes(5));
        }

        @Test
        void eachTimeItStaysClosedLonger() {
            TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
            for (Duration wait : Admission.WAITS) {
                fail(officer, 5);
                closed(officer.types(WRONG_PASSWORD, "000000"), wait);
                TestingClock.advance(wait);
            }
        }

        @Test
        void aRightOneEndsTheCount() {
            TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
            fail(officer, 4);
            officer.signsIn().then().statusCode(201);
            fail(officer, 4);
            TestingClock.advance(TimeSteps.LENGTH);
            officer.signsIn().then().statusCode(201);
        }

        @Test
        void triedAtOnceNoMoreThanFiveAreLookedAt() throws Exception {
            TestingStaff.Made officer = TestingStaff.withRoles("caseworker");
            List<Response> replies = AskForCodeTest.together(12, () -> officer.types(WRONG_PASSWORD, "000000"));
            assertThat(replies.stream().filter(reply -> reply.statusCode() == 401))
                    .hasSize(5);
            assertThat(replies.stream().filter(reply -> reply.statusCode() == 429))
                    .hasSize(7);
        }

        private static void fail(TestingStaff.Made officer, int times) {
            for (int count = 0; count < times; count++) {
                wrong(officer.types(WRONG_PASSWORD, "000000"));
            }
        }

        private static void closed(Response reply, Duration most) {
            reply.then().statusCode(429).body("code", equalTo("too_many_tries"));
            assertThat(Long.parseLong(reply.header("Retry-After")))
                    .isPositive()
                    .isLessThanOrEqualTo(most.toSeconds())
                    .isGreaterThan(most.toSeconds() - 60);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":\"a@example.org\",\"password\":\"x\"}", "[]", "{\"email\":1}"})
    void whatIsNoRequestIsMalformed(String body) {
        Contract.givenInvalid()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/staff/sessions")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    private static void wrong(Response reply) {
        reply.then().statusCode(401).body("code", equalTo("credentials_wrong"));
    }
}
