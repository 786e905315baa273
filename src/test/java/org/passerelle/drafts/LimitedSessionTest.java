package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;

/** Whoever holds the number of somebody who has submitted, and nothing more. */
@QuarkusTest
class LimitedSessionTest {

    private static final String PIN = "4821";
    private static final String PROOF = "/api/v1/me/sessions/current/proof";

    private final Phone phone = Phone.fresh();
    private TestingPhoneApp owner;

    @BeforeEach
    void signIn() {
        owner = TestingPhoneApp.of(phone.signsIn());
    }

    private void submits() {
        long revision = TestingAnswers.givenBy(owner).getLong("revision");
        owner.request()
                .header("If-Match", "\"" + revision + "\"")
                .post(owner.url("submission"))
                .then()
                .statusCode(201);
    }

    private void choosesPin() {
        owner.request().body(Map.of("pin", PIN)).patch("/api/v1/me").then().statusCode(200);
    }

    private SignedIn onANewPhone(Map<String, Object> further) {
        return SignedIn.from(phone.signsInWith(phone.newCode(), further));
    }

    private static void limited(Response response) {
        response.then().statusCode(403).body("code", equalTo("session_limited"));
    }

    private static void wrong(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void theNewOwnerOfARecycledNumberSeesWhereTheCaseStandsAndNothingInIt() {
        submits();
        Response reply = phone.signsInWith(phone.newCode(), Map.of());
        reply.then().statusCode(201).body("limited", equalTo(true));
        SignedIn stranger = SignedIn.from(reply);
        stranger.request()
                .get("/api/v1/applications")
                .then()
                .statusCode(200)
                .body("items.state", contains("SUBMITTED"))
                .body("items.reference", contains(nullValue()));
        stranger.request()
                .get(owner.url())
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("reference", nullValue());
        limited(stranger.request().get(owner.url("answers")));
        limited(stranger.request().get(owner.url("submission")));
        limited(stranger.request().get(owner.url("timeline")));
        limited(stranger.request().get(owner.url("checklist")));
        limited(stranger.request().post(owner.url("withdrawal")));
        limited(stranger.request().body(Map.of("pin", "7350")).patch("/api/v1/me"));
        limited(stranger.request().get("/api/v1/me/sessions"));
        assertThat(phone.messages()).last().asString().contains("new to us");

        SignedIn own = onANewPhone(Map.of("new", true, "pin", "7350"));
        assertThat(own.accountId()).isNotEqualTo(owner.person().accountId());
        own.request().get("/api/v1/applications").then().body("items", hasSize(0));
    }

    @Test
    void savingTellsNothingOfWhatIsStored() {
        submits();
        TestingPhoneApp stranger = owner.signedInAgain(onANewPhone(Map.of()));
        Map<String, Object> body = stranger.body(List.of(
                stranger.types("person.nationality", "ER"),
                stranger.types("person.nationality", "SD"),
                stranger.types("person.birthDate", "no date at all"),
                stranger.types("person.otherNames[k7f3q9xa]", null)));
        stranger.request()
                .body(body)
                .patch(owner.url("answers"))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("kept", "kept", "refused", "kept")))
                .body("changes", hasSize(0))
                .body("conflicts", hasSize(0))
                .body("problems", hasSize(0))
                .body("corrections", equalTo(null))
                .body("checklist.of", equalTo(0))
                .body("more", equalTo(false));
        assertThat(owner.stored("person.nationality")).isEqualTo("ER");
    }

    @Test
    void thePinOpensTheRestAndThePhoneIsKnownFromThenOn() {
        choosesPin();
        submits();
        Response reply = phone.signsInWith(phone.newCode(), Map.of());
        SignedIn again = SignedIn.from(reply);
        wrong(again.request().body(Map.of("pin", "7350")).post(PROOF), 401, "pin_wrong");
        wrong(again.request().body(Map.of("recoveryCode", "0123-4567-89AC")).post(PROOF), 401, "recovery_code_wrong");
        wrong(again.request().body(Map.of("voucher", "NOBODY")).post(PROOF), 401, "voucher_wrong");
        again.request().get("/api/v1/me").then().body("limited", equalTo(true)).body("pin", equalTo(true));
        again.request()
                .body(Map.of("pin", PIN))
                .post(PROOF)
                .then()
                .statusCode(200)
                .body("limited", equalTo(false));
        again.request().get(owner.url("answers")).then().statusCode(200);
        phone.signsInWith(phone.newCode(), Map.of("deviceToken", reply.path("deviceToken")))
                .then()
                .body("limited", equalTo(null));
    }

    @Test
    void whatALimitedSessionSawIsNotTakenForTheWhole() {
        choosesPin();
        submits();
        SignedIn again = onANewPhone(Map.of());
        String tag = again.request().get(owner.url()).header("ETag");
        again.request().header("If-None-Match", tag).get(owner.url()).then().statusCode(304);
        again.request().body(Map.of("pin", PIN)).post(PROOF).then().statusCode(200);
        again.request()
                .header("If-None-Match", tag)
                .get(owner.url())
                .then()
                .statusCode(200)
                .body("reference", notNullValue());
    }

    @Test
    void theTokenOfALimitedSessionMakesNoPhoneKnown() {
        submits();
        Response first = phone.signsInWith(phone.newCode(), Map.of());
        phone.signsInWith(phone.newCode(), Map.of("deviceToken", first.path("deviceToken")))
                .then()
                .body("limited", equalTo(true));
    }

    @Test
    void thePinMayComeWithTheCodeAndAWrongOneCostsNoCode() {
        choosesPin();
        submits();
        onANewPhone(Map.of("pin", PIN))
                .request()
                .get(owner.url("answers"))
                .then()
                .statusCode(200);
        limited(onANewPhone(Map.of("pin", "7350")).request().get(owner.url("answers")));
    }

    @Test
    void aStolenPhoneWhoseSessionWasEndedFromAfarOpensNothingWithItsCodes() {
        choosesPin();
        submits();
        Response stolen = phone.signsInWith(phone.newCode(), Map.of("pin", PIN));
        ends(owner.person(), SignedIn.from(stolen));
        phone.signsInWith(phone.newCode(), Map.of("deviceToken", stolen.path("deviceToken")))
                .then()
                .statusCode(201)
                .body("limited", equalTo(true));
        owner.request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void endingAnOlderSessionOnOnesOwnPhoneLeavesItKnown() {
        choosesPin();
        submits();
        ends(phone.signsIn(), owner.person());
        phone.signsIn().request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void withoutAnyProofThePhoneStaysKnown() {
        submits();
        SignedIn tablet = onANewPhone(Map.of());
        tablet.request().body(Map.of("voucher", TestingWitness.VOUCHER)).post(PROOF);
        ends(tablet, owner.person());
        phone.signsIn().request().get(owner.url("answers")).then().statusCode(200);
    }

    private static void ends(SignedIn here, SignedIn there) {
        here.request().delete("/api/v1/me/sessions/" + there.sessionId()).then().statusCode(204);
    }

    @Test
    void aVoucherOpensTheRest() {
        submits();
        SignedIn again = onANewPhone(Map.of());
        again.request()
                .body(Map.of("voucher", TestingWitness.VOUCHER))
                .post(PROOF)
                .then()
                .statusCode(200);
        again.request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void tenWrongPinsInAnHourMakeTheGuesserWaitAndNobodyElse() {
        choosesPin();
        submits();
        SignedIn guesser = onANewPhone(Map.of());
        for (int guess = 0; guess < 10; guess++) {
            wrong(guesser.request().body(Map.of("pin", "6000")).post(PROOF), 401, "pin_wrong");
        }
        wrong(guesser.request().body(Map.of("pin", PIN)).post(PROOF), 429, "too_many_tries");
        owner.request().get(owner.url("answers")).then().statusCode(200);
        phone.signsIn().request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void sixtyDaysWithoutAnybodyLimitAKnownPhoneToo() {
        choosesPin();
        submits();
        TestingClock.advance(Duration.ofDays(59));
        SignedIn before = phone.signsIn();
        before.request().get(owner.url("answers")).then().statusCode(200);
        TestingClock.advance(Duration.ofDays(60));
        SignedIn after = phone.signsIn();
        limited(after.request().get(owner.url("answers")));
        limited(phone.signsIn().request().get(owner.url("answers")));
        after.request().body(Map.of("pin", PIN)).post(PROOF).then().statusCode(200);
        after.request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void aDraftOfSomebodyWithoutAnyProofStaysOpenToThem() {
        owner.saves("person.familyName", "Example");
        TestingClock.advance(Duration.ofDays(90));
        onANewPhone(Map.of()).request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void aDraftOfSomebodyWithAPinAsksForItAfterSixtyDaysOnANewPhone() {
        owner.saves("person.familyName", "Example");
        choosesPin();
        TestingClock.advance(Duration.ofDays(60));
        SignedIn stranger = onANewPhone(Map.of());
        limited(stranger.request().get(owner.url("answers")));
        TestingPhoneApp app = owner.signedInAgain(stranger);
        app.request()
                .body(app.body(List.of(app.types("person.familyName", "Example"))))
                .patch(owner.url("answers"))
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("kept"));
        phone.signsIn().request().get(owner.url("answers")).then().statusCode(200);
    }

    @Test
    void refreshingDoesNotOpenWhatIsLimited() {
        submits();
        Response refreshed = onANewPhone(Map.of()).refreshes();
        refreshed.then().statusCode(200).body("limited", equalTo(true));
        limited(SignedIn.from(refreshed).request().get(owner.url("answers")));
    }
}
