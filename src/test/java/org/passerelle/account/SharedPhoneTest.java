package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Several people behind one phone. */
@QuarkusTest
class SharedPhoneTest {

    private static final String FIRST = "4821";
    private static final String SECOND = "7350";

    @Inject
    DataSource database;

    private static SignedIn further(Phone phone, String pin) {
        return SignedIn.from(phone.signsInWith(phone.newCode(), Map.of("new", true, "pin", pin)));
    }

    private static String ticket(Phone phone) {
        Response response = phone.signsInWith(phone.newCode(), Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.path("ticket");
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void eachPinOpensItsOwnAccountAndNobodyIsListed() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        one.request().body(Map.of("pin", FIRST)).patch("/api/v1/me").then().statusCode(200);
        SignedIn two = further(phone, SECOND);
        assertThat(two.accountId()).isNotEqualTo(one.accountId());

        Response asked = phone.signsInWith(phone.newCode(), Map.of());
        asked.then().statusCode(200);
        assertThat(asked.jsonPath().getMap("")).containsOnlyKeys("ticket");
        assertThat(SignedIn.from(phone.shows(asked.path("ticket"), Map.of("pin", FIRST)))
                        .accountId())
                .isEqualTo(one.accountId());
        TestingClock.advance(Duration.ofMinutes(15));
        assertThat(SignedIn.from(phone.shows(ticket(phone), Map.of("pin", SECOND)))
                        .accountId())
                .isEqualTo(two.accountId());
    }

    @Test
    void theOlderAccountChoosesItsPinBeforeAnythingIsShown() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        further(phone, SECOND);
        Response asked = phone.signsInWith(phone.newCode(), Map.of());
        asked.then().statusCode(200).body("choosePin", equalTo(true));
        String ticket = asked.path("ticket");
        problem(phone.shows(ticket, Map.of("pin", FIRST)), 401, "pin_wrong");
        problem(phone.shows(ticket, Map.of("pin", SECOND, "first", true)), 422, "pin_taken");
        SignedIn again = SignedIn.from(phone.shows(ticket, Map.of("pin", FIRST, "first", true)));
        assertThat(again.accountId()).isEqualTo(one.accountId());
        assertThat(phone.messages()).anySatisfy(text -> assertThat(text).contains("PIN was set"));

        TestingClock.advance(Duration.ofMinutes(15));
        phone.signsInWith(phone.newCode(), Map.of()).then().body("choosePin", equalTo(null));
    }

    @Test
    void theSecondPersonIsNotTakenForTheFirstByAWrongPin() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        further(phone, SECOND);
        problem(phone.shows(ticket(phone), Map.of("pin", "7351")), 401, "pin_wrong");
        one.request().get("/api/v1/me").then().body("pin", equalTo(false));
    }

    @Test
    void somebodyWithATicketMayOpenAnAccountOfTheirOwn() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        SignedIn two = further(phone, SECOND);
        String ticket = ticket(phone);
        problem(phone.shows(ticket, Map.of("pin", SECOND, "new", true)), 422, "pin_taken");
        SignedIn three = SignedIn.from(phone.shows(ticket, Map.of("pin", FIRST, "new", true)));
        assertThat(three.accountId()).isNotIn(one.accountId(), two.accountId());
    }

    @Test
    void aWrongPinFiveTimesEndsTheTicketAndNoAccount() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        SignedIn two = further(phone, SECOND);
        String ticket = ticket(phone);
        for (int left = 4; left >= 0; left--) {
            phone.shows(ticket, Map.of("pin", "6000"))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("code", equalTo("pin_wrong"))
                    .body("triesLeft", equalTo(left));
        }
        problem(phone.shows(ticket, Map.of("pin", SECOND)), 401, "ticket_expired");
        TestingClock.advance(Duration.ofMinutes(15));
        assertThat(SignedIn.from(phone.shows(ticket(phone), Map.of("pin", SECOND)))
                        .accountId())
                .isEqualTo(two.accountId());
    }

    @Test
    void tenWrongPinsInAnHourMakeTheContactWait() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        further(phone, SECOND);
        for (int round = 0; round < 2; round++) {
            TestingClock.advance(Duration.ofMinutes(15));
            String ticket = ticket(phone);
            for (int guess = 0; guess < 5; guess++) {
                problem(phone.shows(ticket, Map.of("pin", "6000")), 401, "pin_wrong");
            }
        }
        Response right = phone.shows(ticket(phone), Map.of("pin", SECOND));
        right.then().statusCode(429).header("Retry-After", notNullValue());
        problem(right, 429, "too_many_tries");
        TestingClock.advance(Duration.ofHours(1));
        assertThat(phone.shows(ticket(phone), Map.of("pin", SECOND)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void oneTicketUsedTwiceAtOnceOpensOneSession() throws Exception {
        Phone phone = Phone.fresh();
        phone.signsIn();
        further(phone, SECOND);
        String ticket = ticket(phone);
        assertThat(AskForCodeTest.together(
                        6, () -> phone.shows(ticket, Map.of("pin", SECOND)).statusCode()))
                .containsOnly(201, 401)
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void aTicketIsGoodForAQuarterOfAnHour() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        further(phone, SECOND);
        String ticket = ticket(phone);
        TestingClock.advance(Duration.ofMinutes(15));
        problem(phone.shows(ticket, Map.of("pin", SECOND)), 401, "ticket_expired");
        problem(phone.shows("nothing", Map.of("pin", SECOND)), 401, "ticket_expired");
        problem(phone.shows(ticket.substring(0, 42) + "A", Map.of("pin", SECOND)), 401, "ticket_expired");
    }

    @Test
    void aPinThatIsTakenLeavesTheCodeButCostsATry() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        further(phone, SECOND);
        String code = phone.newCode();
        problem(phone.signsInWith(code, Map.of("new", true, "pin", SECOND)), 422, "pin_taken");
        phone.signsInWith(code, Map.of("new", true, "pin", FIRST)).then().statusCode(201);
    }

    @Test
    void twoPeopleCannotTakeOnePinAtOnce() throws Exception {
        Phone phone = Phone.fresh();
        phone.signsIn();
        List<String> codes = List.of(phone.newCode(), phone.newCode());
        var next = new java.util.concurrent.atomic.AtomicInteger();
        assertThat(AskForCodeTest.together(2, () -> phone.signsInWith(
                                codes.get(next.getAndIncrement()), Map.of("new", true, "pin", SECOND))
                        .statusCode()))
                .containsExactlyInAnyOrder(201, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "0000", "1998", "12", "seven"})
    void aWeakPinIsRefusedAndLeavesTheCode(String pin) {
        Phone phone = Phone.fresh();
        phone.signsIn();
        String code = phone.newCode();
        problem(phone.signsInWith(code, Map.of("new", true, "pin", pin)), 422, "pin_invalid");
        phone.types(code).then().statusCode(201);
    }

    @Test
    void thePinOfAnAccountDiffersFromThoseItSharesAContactWith() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        further(phone, SECOND);
        problem(one.request().body(Map.of("pin", SECOND)).patch("/api/v1/me"), 422, "pin_taken");
        problem(one.request().body(Map.of("pin", "1111")).patch("/api/v1/me"), 422, "pin_invalid");
        one.request()
                .body(Map.of("pin", FIRST, "language", "fr"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("pin", equalTo(true))
                .body("language", equalTo("fr"));
    }

    @Test
    void aStolenTableDoesNotGiveThePin() {
        Phone phone = Phone.fresh();
        SignedIn one = further(phone, FIRST);
        SignedIn two = further(Phone.fresh(), FIRST);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select count(distinct pin_hash) from accounts where id in (?, ?)",
                        one.accountId(),
                        two.accountId()))
                .isEqualTo(2);
        assertThat(rows.number(
                        "select count(*) from accounts where id = ? and position(cast(? as bytea) in pin_hash) > 0",
                        one.accountId(),
                        FIRST.getBytes()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ticket\":\"a\"}",
                "{\"pin\":\"4821\"}",
                "{\"ticket\":\"a\",\"pin\":\"12\"}",
                "{\"ticket\":\"a\",\"pin\":\"4821\",\"code\":\"123456\"}",
                "{\"ticket\":\"a\",\"pin\":\"4821\",\"first\":true,\"new\":true}",
                "{\"contact\":\"+33612345678\",\"code\":\"123456\",\"first\":true}"
            })
    void whatIsNoRequestIsMalformedAndCostsNothing(String body) {
        problem(
                Contract.givenInvalid().contentType(ContentType.JSON).body(body).post("/api/v1/sign-in/sessions"),
                400,
                "malformed_request");
    }

    @Test
    void theReplyToOnePersonIsWhatItWasAndATokenOfThePhone() {
        Phone phone = Phone.fresh();
        Map<String, Object> reply =
                phone.signsInWith(phone.newCode(), Map.of()).jsonPath().getMap("");
        assertThat(reply).containsOnlyKeys("accessToken", "refreshToken", "expiresIn", "deviceToken");
        phone.signsInWith(
                        phone.newCode(), Map.of("deviceToken", UUID.randomUUID().toString()))
                .then()
                .statusCode(201)
                .body("deviceToken", not(equalTo(reply.get("deviceToken"))));
        phone.signsInWith(phone.newCode(), Map.of("deviceToken", reply.get("deviceToken")))
                .then()
                .statusCode(201)
                .body("deviceToken", equalTo(reply.get("deviceToken")));
    }
}
