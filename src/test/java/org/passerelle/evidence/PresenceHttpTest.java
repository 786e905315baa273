package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingWhereabouts.calais;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Presence is shown by people, phones and papers, once before a call and once after it, and stays shown. */
@QuarkusTest
class PresenceHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingWork work;

    @Inject
    PresenceStanding standing;

    private TestingWhereabouts somebody;

    @BeforeEach
    void somebodyWaits() {
        somebody = TestingWhereabouts.submitted();
    }

    @Test
    void fromTheFirstDayThePersonSeesWhatWouldDo() {
        Response first = somebody.person().request().get(somebody.url(""));
        first.then()
                .statusCode(200)
                .body("needed", equalTo("before_call"))
                .body("until", nullValue())
                .body("present", equalTo(false))
                .body("shown.beforeCall", nullValue())
                .body("signs", empty())
                .body("missing.code", contains("any_sign"))
                .body("alternatives[0].type", equalTo("LOC_DEVICE_FIX"));
        somebody.person()
                .request()
                .header("If-None-Match", first.header("ETag"))
                .get(somebody.url(""))
                .then()
                .statusCode(304);
        assertThat(before()).isFalse();
    }

    @Test
    void aCheckInAtADayCentreIsAsGoodAsAFix() {
        somebody.isMetBy(PartnerMember.helper());
        assertThat(somebody.reads().getString("needed")).isNull();
        assertThat(somebody.reads().getBoolean("present")).isTrue();
        assertThat(somebody.reads().getList("signs.type", String.class)).containsExactly("LOC_PARTNER_CHECKIN");
        assertThat(before()).isTrue();
        assertThat(after()).isFalse();
    }

    @Test
    void whatWasShownStaysShownWhenNoSignIsFreshAnyMore() {
        somebody.sends(calais(), 10).then().statusCode(201);
        TestingClock.advance(Duration.ofDays(7));
        assertThat(somebody.reads().getBoolean("present")).isFalse();
        assertThat(somebody.reads().getList("signs.fresh", Boolean.class)).containsExactly(false);
        assertThat(somebody.reads().getString("needed")).isNull();
        assertThat(before()).isTrue();
    }

    @Test
    void afterACallItIsShownOnceMore() {
        somebody.isMetBy(PartnerMember.helper());
        TestingClock.advance(Duration.ofDays(2));
        work.calls(id());
        Instant until = Instant.parse(somebody.reads().getString("until"));
        assertThat(until).isAfter(TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(59)));
        assertThat(somebody.reads().getString("needed")).isEqualTo("after_call");
        assertThat(somebody.reads().getList("missing.code", String.class)).containsExactly("second_sign");
        assertThat(after()).isFalse();
        somebody.sends(calais(), 10).then().statusCode(201);
        assertThat(after()).isTrue();
        assertThat(somebody.reads().getString("needed")).isNull();
        assertThat(somebody.reads().getString("shown.afterCall")).isNotNull();
    }

    @Test
    void aCallThatWasGivenBackAsksForNothingAndTheNextAsksAnew() {
        somebody.sends(calais(), 10).then().statusCode(201);
        work.calls(id());
        somebody.sends(calais(), 11).then().statusCode(201);
        assertThat(after()).isTrue();
        work.givesTheCallBack(id());
        assertThat(after()).isFalse();
        assertThat(somebody.reads().getString("needed")).isNull();
        TestingClock.advance(Duration.ofDays(20));
        work.callsAgain(id());
        assertThat(after()).isFalse();
        assertThat(somebody.reads().getString("needed")).isEqualTo("after_call");
    }

    @Test
    void whatAParentShowsOfListACoversTheirChildrenAndAFixDoesNot() {
        UUID child = somebody.person().opensForAChild();
        somebody.sends(calais(), 10).then().statusCode(201);
        assertThat(before(child)).isFalse();
        somebody.isMetBy(PartnerMember.helper());
        assertThat(before(child)).isTrue();
        TestingApplicant second = somebody.person().forChild(somebody.person().opensForAChild());
        second.submits();
        assertThat(before(second.id())).isTrue();
    }

    @Test
    void aFixOfOneAdultIsNoSignForAnother() {
        TestingApplicant other = TestingApplicant.submitted().with(somebody.person());
        somebody.sends(calais(), 10).then().statusCode(201);
        assertThat(before(other.id())).isFalse();
    }

    @Test
    void aHelperSeesItWhereThePersonLetsThem() {
        PartnerMember helper = PartnerMember.helper();
        helper.request().get(somebody.url("")).then().statusCode(404);
        helper.mayUse(id(), List.of("form"), List.of(), List.of());
        helper.request().get(somebody.url("")).then().statusCode(404);
        PartnerMember reads = PartnerMember.helper();
        reads.mayUse(id(), List.of("location"), List.of(), List.of());
        reads.request().get(somebody.url("")).then().statusCode(200);
        reads.request().post(somebody.url("/nonces")).then().statusCode(404);
        PartnerMember writes = PartnerMember.helper();
        writes.mayUse(id(), List.of("location"), List.of("location"), List.of());
        writes.request().post(somebody.url("/nonces")).then().statusCode(201);
    }

    @Test
    void aHelperOfTheFormAloneIsNotToldThatPresenceIsMissing() {
        PartnerMember ofForm = PartnerMember.helper();
        ofForm.mayUse(id(), List.of("form"), List.of(), List.of());
        PartnerMember ofPlace = PartnerMember.helper();
        ofPlace.mayUse(id(), List.of("form", "location"), List.of(), List.of());
        assertThat(missing(ofForm)).doesNotContain("presence_before_call");
        assertThat(missing(ofPlace)).contains("presence_before_call");
    }

    private static List<String> missing(PartnerMember helper) {
        return helper.request()
                .get("/api/v1/assistance/applications")
                .jsonPath()
                .getList("items[0].missing.code", String.class);
    }

    @Test
    void nobodyWhoseCaseIsOverIsAskedWhereTheyAre() {
        new TestingRows(database).change("update applications set state = 'CLOSED' where id = ?", id());
        somebody.person()
                .request()
                .post(somebody.url("/nonces"))
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence_closed"));
        somebody.person()
                .request()
                .body(Map.of("contact", "+33639980123"))
                .post(somebody.url("/sms-codes"))
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence_closed"));
    }

    @Test
    void allOfItGoesWithTheFile() {
        somebody.sends(calais(), 10).then().statusCode(201);
        work.erases(id());
        for (String table : List.of("location_fixes", "location_nonces", "presence_signs", "presence_shown")) {
            assertThat(new TestingRows(database)
                            .number("select count(*) from " + table + " where application_id = ?", id()))
                    .as(table)
                    .isZero();
        }
    }

    private boolean before() {
        return before(id());
    }

    private boolean before(UUID application) {
        return work.run(tx -> standing.shownBeforeCall(tx, application));
    }

    private boolean after() {
        return work.run(tx -> standing.shownAfterCall(tx, id()));
    }

    private UUID id() {
        return somebody.person().id();
    }
}
