package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Neither a thief with the code nor a thief with the old phone has the last word. */
@QuarkusTest
class StoppedRecoveryTest extends TestingRecovery {

    @Inject
    InstantSource clock;

    @BeforeEach
    void itIsDay() {
        TestingClock.toDaytime();
    }

    @Test
    void lookingAtTheLinkStopsNothingAndOneTapDoes() {
        String recovery = held(anew);
        String link = link(old);
        Contract.given().get(link).then().statusCode(200).body(containsString("<button>"));
        stands(recovery, "held");
        stops(link);
        stands(recovery, "paused");
        assertThat(anew.messages()).last().asString().contains("within two working days");
        Contract.given().get(link).then().statusCode(200).body(not(containsString("<button>")));
        stops(link);
        TestingClock.advance(Duration.ofDays(3));
        job();
        stands(recovery, "paused");
        person.request().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whileTheServiceIsDownTheDayDoesNotPass() {
        Instant begun = clock.instant();
        String recovery = held(anew);
        TestingClock.advance(Duration.ofHours(12));
        wasDown(begun, begun.plus(Duration.ofHours(12)));
        TestingClock.advance(Duration.ofHours(13));
        job();
        stands(recovery, "held");
        TestingClock.advance(Duration.ofHours(11));
        job();
        stands(recovery, "done");
    }

    private void wasDown(Instant from, Instant until) {
        new TestingRows(database).change("""
                        with silent as (
                          update service_times set beat_at = ?
                          where begins_at = (select max(begins_at) from service_times) returning ahead_micros)
                        insert into service_times (begins_at, beat_at, ahead_micros)
                        select moment, moment, ahead_micros from silent, cast(? as timestamptz) moment""", from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
    }

    @Test
    void aPausedWayBackIsDecidedByAPerson() {
        String recovery = held(anew);
        stops(link(old));
        decide(recovery, "allow");
        stands(recovery, "done");
        assertThat(SignedIn.from(anew.signsInWith(anew.newCode(), Map.of())).accountId())
                .isEqualTo(person.accountId());
    }

    @Test
    void aThiefWhoStopsEveryWayBackIsSeenAndCannotStopWhatAPersonAllowed() {
        String first = held(anew);
        String link = link(old);
        stops(link);
        String second = held(Phone.fresh());
        stands(second, "paused");
        StaffMember officer = StaffMember.withRoles("caseworker");
        officer.request()
                .get("/api/v1/casework/recoveries/" + id(first))
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("stoppedByContact", equalTo(true))
                .body("recoveries", equalTo(2))
                .body("stopped", equalTo(1));
        decide(first, "allow");
        stops(link);
        stands(first, "done");
        stands(second, "paused");
    }

    @Test
    void aThiefWithAPhotographOfTheCodeIsRefusedAndTheCodeIsBurnt() {
        String recovery = held(anew);
        stops(link(old));
        decide(recovery, "refuse");
        stands(recovery, "refused");
        assertThat(anew.messages()).last().asString().contains("could not be sure");
        problem(starts(recoveryCode, anew), 401, "recovery_code_wrong");
        person.request().get("/api/v1/me").then().statusCode(200).body("recoveryCode", equalTo(false));
        assertThat(old.messages()).last().asString().contains("recovery code no longer works");
    }

    @Test
    void theCodeThatItsOwnerMadeMeanwhileStillBringsThemBack() {
        String recovery = held(anew);
        stops(link(old));
        recoveryCode = person.request().post("/api/v1/me/recovery-code").path("code");
        decide(recovery, "refuse");
        assertThat(old.messages()).noneMatch(text -> text.contains("no longer works, for"));
        starts(recoveryCode, Phone.fresh()).then().statusCode(202);
    }

    @Test
    void noMoreThanThreeAreUnderWaySoThatNoneIsBuried() {
        String paused = held(anew);
        stops(link(old));
        held(Phone.fresh());
        held(Phone.fresh());
        Phone fourth = Phone.fresh();
        String recovery = starts(recoveryCode, fourth).path("recovery");
        problem(confirms(recovery, fourth, Map.of()), 429, "too_many_tries");
        stands(paused, "paused");
    }

    @Test
    void theOneWhoIsBackFirstLeavesTheOtherToAPerson() {
        String first = held(anew);
        TestingClock.advance(Duration.ofHours(1));
        String second = held(Phone.fresh());
        TestingClock.advance(Duration.ofHours(23));
        job();
        stands(first, "done");
        stands(second, "paused");
    }
}
