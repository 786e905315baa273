package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Somebody who lost phone, SIM and e-mail comes back with their recovery code, after a day. */
@QuarkusTest
class RecoveryTest extends TestingRecovery {

    @Test
    void whoLostEverythingIsBackAfterADay() {
        String recovery = held(anew);
        posts("/state", Map.of("recovery", recovery))
                .then()
                .body("state", equalTo("held"))
                .body("until", notNullValue());
        job();
        stands(recovery, "held");
        person.request().get("/api/v1/me").then().statusCode(200);

        TestingClock.advance(Duration.ofHours(24));
        job();
        stands(recovery, "done");
        assertThat(person.request().get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(anew.messages()).anyMatch(text -> text.contains("open again"));
        assertThat(old.messages()).last().asString().contains("how we reach you was changed");
    }

    @Test
    void theNewContactSignsInWhollyOnceAndTheOldPhoneIsNewAgain() {
        String recovery = held(anew);
        TestingClock.advance(Duration.ofHours(24));
        job();
        Response back = anew.signsInWith(anew.newCode(), Map.of());
        assertThat(SignedIn.from(back).accountId()).isEqualTo(person.accountId());
        back.then().body("limited", nullValue());
        SignedIn.from(back).request().get("/api/v1/me/contacts").then().statusCode(200);
        stands(recovery, "done");
    }

    @Test
    void whoNeverCameThroughTheDoorFindsItShutAfterSixtyDays() {
        person.request().body(Map.of("form", "expression-of-interest")).post("/api/v1/applications");
        held(anew);
        TestingClock.advance(Duration.ofHours(24));
        job();
        TestingClock.advance(Duration.ofDays(60));
        anew.signsInWith(anew.newCode(), Map.of()).then().statusCode(201).body("limited", equalTo(true));
    }

    @Test
    void messagesGoToTheNewContactFirstWhicheverWasPreferred() {
        String lost = person.request().get("/api/v1/me/contacts").path("items[0].id");
        person.request().body(Map.of("preferred", true)).patch("/api/v1/me/contacts/" + lost);
        held(anew);
        TestingClock.advance(Duration.ofHours(24));
        job();
        SignedIn back = SignedIn.from(anew.signsInWith(anew.newCode(), Map.of()));
        back.request().get("/api/v1/me/contacts").then().body("items.preferred", contains(false, true));
    }

    @Test
    void aTypedCodeIsReadWhateverItsCaseAndLookAlikes() {
        String sloppy = recoveryCode
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');
        starts(sloppy, anew).then().statusCode(202);
    }

    @Test
    void aLostReplyCostsNothingForTheNewCodeReplacesTheOld() {
        String lost = recoveryCode;
        String kept = person.request().post("/api/v1/me/recovery-code").path("code");
        problem(starts(lost, anew), 401, "recovery_code_wrong");
        starts(kept, anew).then().statusCode(202);
    }

    @Test
    void aCodeMadeOnAnUnlockedPhoneIsToldToEveryContact() {
        int before = old.messages().size();
        person.request().post("/api/v1/me/recovery-code").then().statusCode(201);
        assertThat(old.messages()).hasSize(before + 1).last().asString().contains("new recovery code was made");
    }

    @Test
    void tenWrongCodesInAnHourMakeTheContactWait() {
        for (int guess = 0; guess < 10; guess++) {
            problem(starts("0000-0000-0000", anew), 401, "recovery_code_wrong");
        }
        Response right = starts(recoveryCode, anew);
        problem(right, 429, "too_many_tries");
        right.then().header("Retry-After", notNullValue());
        starts(recoveryCode, Phone.fresh()).then().statusCode(202);
    }

    @Test
    void confirmedAgainItGivesTheSameReply() {
        String recovery = held(anew);
        Response again = confirms(recovery, anew, Map.of());
        again.then().statusCode(202).body("state", equalTo("held"));
    }

    @Test
    void whoeverElseUsesTheNewContactIsToldApartByAPin() {
        SignedIn friend = anew.signsIn();
        String recovery = starts(recoveryCode, anew).path("recovery");
        problem(confirms(recovery, anew, Map.of()), 422, "pin_required");
        confirms(recovery, anew, Map.of("pin", "4821")).then().statusCode(202);
        TestingClock.advance(Duration.ofHours(24));
        job();
        String ticket = anew.signsInWith(anew.newCode(), Map.of()).path("ticket");
        SignedIn back = SignedIn.from(anew.shows(ticket, Map.of("pin", "4821")));
        assertThat(back.accountId()).isEqualTo(person.accountId()).isNotEqualTo(friend.accountId());
    }

    @Test
    void whoSignsInWhileTheyWaitFindsTheirOldAccountAllTheSame() {
        held(anew);
        SignedIn meanwhile = anew.signsIn();
        TestingClock.advance(Duration.ofHours(24));
        job();
        Response asked = anew.signsInWith(anew.newCode(), Map.of());
        asked.then().statusCode(200).body("choosePin", equalTo(true));
        SignedIn back = SignedIn.from(anew.shows(asked.path("ticket"), Map.of("pin", "4821", "first", true)));
        assertThat(back.accountId()).isEqualTo(person.accountId());
        String next = anew.signsInWith(anew.newCode(), Map.of()).path("ticket");
        assertThat(SignedIn.from(anew.shows(next, Map.of("pin", "7350", "first", true)))
                        .accountId())
                .isEqualTo(meanwhile.accountId());
    }

    @Test
    void aCodeToSignInConfirmsNoWayBack() {
        String recovery = starts(recoveryCode, anew).path("recovery");
        anew.messages();
        String sent = anew.codes().getLast();
        problem(anew.signsInWith(sent, Map.of()), 401, "code_expired");
        String toSignIn = anew.newCode();
        Response tried = posts("/confirmation", Map.of("recovery", recovery, "code", toSignIn));
        assertThat(tried.statusCode()).isEqualTo(toSignIn.equals(sent) ? 202 : 401);
    }

    @Test
    void whatNobodyStartedIsNotThere() {
        String recovery = starts(recoveryCode, anew).path("recovery");
        String altered = recovery.substring(0, 42) + (recovery.endsWith("A") ? "E" : "A");
        List.of("nothing", altered).forEach(other -> {
            problem(posts("/state", Map.of("recovery", other)), 404, "not_found");
            problem(posts("/confirmation", Map.of("recovery", other, "code", "123456")), 404, "not_found");
        });
        problem(Contract.given().get("/stop/nothing"), 404, "not_found");
        problem(Contract.given().post("/stop/nothing"), 404, "not_found");
        problem(
                StaffMember.withRoles("caseworker").request().get("/api/v1/casework/recoveries/" + UUID.randomUUID()),
                404,
                "not_found");
        problem(person.request().get("/api/v1/casework/recoveries/" + UUID.randomUUID()), 403, "forbidden");
    }

    @Test
    void theNewContactIsNotKeptInPlain() {
        String recovery = held(anew);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from recoveries where id = ? and position(cast(? as bytea) in contact) > 0",
                                id(recovery),
                                anew.number().getBytes()))
                .isZero();
    }
}
