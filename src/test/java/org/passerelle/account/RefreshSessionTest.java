package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;

@QuarkusTest
class RefreshSessionTest {

    @Test
    void aRefreshTokenGivesNewTokensOfTheSameSession() {
        SignedIn first = SignIn.asSomebody();
        first.refreshes().then().statusCode(200).body("expiresIn", equalTo(900));
        SignedIn applicant = SignIn.asSomebody();
        SignedIn next = SignedIn.from(applicant.refreshes());
        assertThat(next.sessionId()).isEqualTo(applicant.sessionId());
        assertThat(next.accountId()).isEqualTo(applicant.accountId());
        assertThat(next.refreshToken()).isNotEqualTo(applicant.refreshToken());
        alive(next);
    }

    @Test
    void aLostReplyIsAnsweredByAnotherSuccessor() {
        SignedIn applicant = SignIn.asSomebody();
        applicant.refreshes();
        applicant.refreshes();
        SignedIn next = SignedIn.from(applicant.refreshes());
        alive(SignedIn.from(next.refreshes()));
    }

    @Test
    void theUnusedSuccessorIsKilledByAnother() {
        SignedIn applicant = SignIn.asSomebody();
        SignedIn lost = SignedIn.from(applicant.refreshes());
        SignedIn next = SignedIn.from(applicant.refreshes());
        ended(lost.refreshes());
        ended(next.refreshes());
        gone(next);
    }

    @Test
    void anOldTokenEndsTheWholeFamily() {
        SignedIn first = SignIn.asSomebody();
        SignedIn second = SignedIn.from(first.refreshes());
        SignedIn third = SignedIn.from(second.refreshes());
        ended(first.refreshes());
        gone(third);
        ended(third.refreshes());
    }

    @Test
    void otherSessionsOfTheAccountLiveOn() {
        Phone phone = Phone.fresh();
        SignedIn stolen = phone.signsIn();
        SignedIn other = phone.signsIn();
        SignedIn.from(SignedIn.from(stolen.refreshes()).refreshes());
        ended(stolen.refreshes());
        alive(other);
    }

    @Test
    void theSameTokenSentManyTimesAtOnceNeverEndsAnything() throws Exception {
        SignedIn applicant = SignIn.asSomebody();
        List<Response> replies = AskForCodeTest.together(8, applicant::refreshes);
        assertThat(replies).allMatch(reply -> reply.statusCode() == 200);
        alive(SignedIn.from(applicant.refreshes()));
    }

    @Nested
    class AForgedToken {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x",
                    "Zm9yLWV4YW1wbGUtb25seS1ub3QtYS10b2tlbg",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                })
        void opensNothing(String token) {
            ended(new SignedIn("", token).refreshes());
        }

        @Test
        void cannotEndASession() {
            SignedIn applicant = SignIn.asSomebody();
            for (int part = 0; part < 48; part++) {
                if (part < 16 || part % 8 == 0) {
                    ended(new SignedIn("", altered(applicant.refreshToken(), part)).refreshes());
                }
            }
            alive(applicant);
            alive(SignedIn.from(applicant.refreshes()));
        }

        private static String altered(String token, int place) {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            bytes[place] ^= 1;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    @Nested
    class InTime {

        @Test
        void thirtyDaysWithoutARefreshEndTheSession() {
            SignedIn applicant = SignIn.asSomebody();
            TestingClock.advance(Duration.ofDays(30));
            gone(applicant);
            ended(applicant.refreshes());
        }

        @Test
        void eachRefreshGivesThirtyMoreDays() {
            SignedIn applicant = SignIn.asSomebody();
            TestingClock.advance(Duration.ofDays(29));
            SignedIn next = SignedIn.from(applicant.refreshes());
            TestingClock.advance(Duration.ofDays(29));
            alive(next);
            alive(SignedIn.from(next.refreshes()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refreshToken\":null}", "{\"refreshToken\":1}", "{\"token\":\"x\"}"})
    void whatIsNoRequestIsMalformed(String body) {
        Contract.givenInvalid()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sign-in/sessions/refresh")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    private static void alive(SignedIn applicant) {
        applicant.request().get("/api/v1/me/sessions").then().statusCode(200);
    }

    private static void gone(SignedIn applicant) {
        ended(applicant.request().get("/api/v1/me/sessions"));
    }

    private static void ended(Response response) {
        response.then().statusCode(401).body("code", equalTo("session_ended"));
    }
}
