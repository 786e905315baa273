package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A person takes over on any phone, with the code on paper, what a helper opened with them. */
@QuarkusTest
class HandOverHttpTest {

    @Inject
    DataSource database;

    private final Phone phone = Phone.fresh();
    private PartnerMember helper;
    private UUID application;

    @BeforeEach
    void somebodyIsSignedUp() {
        helper = PartnerMember.helper();
        application = TestingSignUp.signsUp(helper);
    }

    @Test
    void whoTakesOverIsInAtOnceAndIsToldWhoHelps() {
        String code = TestingSignUp.printed(helper, application);
        TestingSignUp.comes(code, phone, Map.of())
                .then()
                .statusCode(202)
                .body("state", equalTo("done"))
                .body("until", nullValue());
        SignedIn person = phone.signsIn();
        person.request().get("/api/v1/me").then().statusCode(200).body("limited", equalTo(false));
        person.request().get("/api/v1/applications").then().body("items.id", equalTo(List.of(application.toString())));
        person.request()
                .get("/api/v1/applications/{id}/answers", application)
                .then()
                .statusCode(200);
        helper.request().get("/api/v1/applications/{id}", application).then().statusCode(200);
        assertThat(told(application, "helper_given")).isEqualTo(1);
    }

    @Test
    void eachPrintEndsTheOneBefore() {
        String seen = TestingSignUp.printed(helper, application);
        String kept = TestingSignUp.printed(helper, application);
        TestingSignUp.begins(seen, phone).then().statusCode(401).body("code", equalTo("recovery_code_wrong"));
        TestingSignUp.begins(kept, phone).then().statusCode(202);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_details d join audit_entries e on e.id = d.entry_id"
                                        + " where d.application_id = ? and e.action = 'recovery_code_printed'",
                                application))
                .isEqualTo(2);
    }

    @Test
    void aFourthPrintInADayWaits() {
        String third = "";
        for (int print = 0; print < 3; print++) {
            third = TestingSignUp.printed(helper, application);
        }
        TestingSignUp.prints(helper, application).then().statusCode(429).header("Retry-After", notNullValue());
        TestingSignUp.begins(third, phone).then().statusCode(202);
        new TestingRows(database)
                .change(
                        "update printed_codes set printed_at = printed_at - interval '1 day' where application_id = ?",
                        application);
        TestingSignUp.printed(helper, application);
    }

    @Test
    void onlyWhoSignedThePersonUpPrints() {
        PartnerMember colleague = PartnerMember.of(helper.organisationId(), "lead");
        colleague.mayUse(application, List.of("form"), List.of("form"), List.of());
        TestingSignUp.prints(colleague, application).then().statusCode(404);
        TestingSignUp.prints(helper, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoHasTakenOverMakesTheirCodesThemself() {
        TestingSignUp.comes(TestingSignUp.printed(helper, application), phone, Map.of());
        TestingSignUp.prints(helper, application).then().statusCode(409).body("code", equalTo("taken_over"));
    }

    @Test
    void aCopyOfTheCodeTakesNothingFromWhoHasTakenOver() {
        String code = TestingSignUp.printed(helper, application);
        TestingSignUp.comes(code, phone, Map.of());
        Response later = TestingSignUp.comes(code, Phone.fresh(), Map.of());
        later.then().statusCode(202).body("state", equalTo("held"));
        assertThat(phone.messages()).anyMatch(text -> text.contains("/stop/"));
    }

    @Test
    void ofTheSecondPersonWhomOnePhoneTakesOverAnOfficerDecides() {
        TestingSignUp.comes(TestingSignUp.printed(helper, application), phone, Map.of("pin", "4821"));
        SignedIn first = phone.signsIn();
        first.request().body(Map.of("pin", "4821")).patch("/api/v1/me").then().statusCode(200);
        UUID second = TestingSignUp.signsUp(helper);
        TestingSignUp.comes(TestingSignUp.printed(helper, second), phone, Map.of("pin", "7350"))
                .then()
                .statusCode(202)
                .body("state", equalTo("paused"));
        assertThat(told(second, "helper_given")).isZero();
    }

    @Test
    void whereTheReplyIsLostTheStateTellsThatItIsDone() {
        Response begun = TestingSignUp.begins(TestingSignUp.printed(helper, application), phone);
        phone.messages();
        Map<String, Object> body =
                Map.of("recovery", begun.path("recovery"), "code", phone.codes().getLast());
        TestingSignUp.recovers("/confirmation", body).then().body("state", equalTo("done"));
        TestingSignUp.recovers("/confirmation", body).then().statusCode(202).body("state", equalTo("done"));
        assertThat(told(application, "helper_given")).isEqualTo(1);
    }

    @Test
    void ofTwoWhoComeAtOnceWithOneCodeOneIsInAndCanStopTheOther() {
        String code = TestingSignUp.printed(helper, application);
        List<CompletableFuture<Response>> both = Stream.of(phone, Phone.fresh())
                .map(each -> CompletableFuture.supplyAsync(() -> TestingSignUp.comes(code, each, Map.of())))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(reply -> reply.<String>path("state")))
                .containsExactlyInAnyOrder("done", "held");
    }

    @Test
    void allThatHelpersRecordedIsErasedWithTheApplication() {
        TestingSignUp.comes(TestingSignUp.printed(helper, application), phone, Map.of());
        SignedIn person = phone.signsIn();
        TestingCheckIns.code(person, application);
        UUID day = TestingCheckIns.day(helper, TestingClock.advance(Duration.ZERO));
        Instant now = TestingClock.advance(Duration.ZERO);
        TestingCheckIns.sends(
                helper, day, List.of(TestingCheckIns.line(UUID.randomUUID(), "application", application, now)));
        person.request()
                .post("/api/v1/applications/{id}/withdrawal", application)
                .then()
                .statusCode(200);
        TestingClock.advance(Duration.ofHours(73));
        Contract.given().post("/demo/jobs/erasure").then().statusCode(200);
        for (String table :
                List.of("applications", "consents", "printed_codes", "check_in_codes", "meetings", "helper_grants")) {
            String id = table.equals("applications") ? "id" : "application_id";
            assertThat(new TestingRows(database)
                            .number("select count(*) from " + table + " where " + id + " = ?", application))
                    .as(table)
                    .isZero();
        }
    }

    private long told(UUID about, String notice) {
        return new TestingRows(database)
                .number("select count(*) from messages where application_id = ? and notice = ?", about, notice);
    }
}
