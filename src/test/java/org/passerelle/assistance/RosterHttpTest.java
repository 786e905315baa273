package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.assistance.TestingSignUp.PATH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
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
import org.passerelle.cases.status.CaseReference;

/** Whom a helper helps, and what each of them is missing. */
@QuarkusTest
class RosterHttpTest {

    @Inject
    DataSource database;

    private PartnerMember helper;
    private TestingPerson person;

    @BeforeEach
    void somebodyIsHelped() {
        helper = PartnerMember.helper();
        person = TestingPerson.fresh();
    }

    @Test
    void whoMayReadTheFormSeesTheNameAndWhatIsMissingAndTheLookIsOnRecord() {
        UUID grant = helper.mayUse(person.application(), List.of("form"), List.of("messages"), List.of("submit"));
        helper.request()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].grant", equalTo(grant.toString()))
                .body("items[0].application", equalTo(person.application().toString()))
                .body("items[0].name", equalTo(TestingPerson.NAME))
                .body("items[0].missing.key", hasItem("person.nationality"))
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].rights", contains("submit"))
                .body("items[0].daysLeft", equalTo(89))
                .body("items[0].awaitsOwner", equalTo(false));
        assertThat(onRecord("state_read")).isEqualTo(1);
        assertThat(onRecord("form_read")).isEqualTo(1);
    }

    @Test
    void onePersonIsFoundByTheirNumber() {
        PartnerMember finder = PartnerMember.helper();
        TestingPerson other = TestingPerson.fresh();
        finder.mayUse(person.application(), List.of("form"), List.of(), List.of());
        finder.mayUse(other.application(), List.of("form"), List.of(), List.of());
        CaseReference number = new CaseReference(37 * new SecureRandom().nextLong(1L << 34));
        new TestingRows(database)
                .change("update applications set reference = ? where id = ?", number.text(), other.application());
        finder.request()
                .get(PATH + "?reference=" + number.text().replace("-", "").toLowerCase())
                .then()
                .statusCode(200)
                .body("items.application", contains(other.application().toString()));
        finder.request().get(PATH + "?reference=nonsense").then().statusCode(400);
    }

    @Test
    void whoMayNotReadTheFormSeesNeither() {
        helper.mayUse(person.application(), List.of("messages"), List.of(), List.of());
        helper.request()
                .get(PATH + "/{id}", person.application())
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("missing", nullValue());
        assertThat(onRecord("form_read")).isZero();
    }

    @Test
    void aDecisionIsSeenOnlyWithTheGrantForIt() {
        helper.mayUse(person.application(), List.of("form"), List.of(), List.of());
        PartnerMember lawyer = PartnerMember.helper();
        lawyer.mayUse(person.application(), List.of("decisions"), List.of(), List.of());
        new TestingRows(database)
                .change("update applications set state = 'REFUSED' where id = ?", person.application());
        helper.request().get(PATH + "/{id}", person.application()).then().body("state", nullValue());
        lawyer.request().get(PATH + "/{id}", person.application()).then().body("state", equalTo("REFUSED"));
    }

    @Test
    void othersArePeopleOfOthers() {
        helper.mayUse(person.application(), List.of("form"), List.of(), List.of());
        PartnerMember lead = PartnerMember.of(helper.organisationId(), "lead");
        lead.request().get(PATH).then().body("items.size()", equalTo(0));
        lead.request().get(PATH + "/{id}", person.application()).then().statusCode(404);
        person.signedIn().request().get(PATH).then().statusCode(403);
    }

    @Test
    void aLeadSeesWhatColleaguesMayDoAndNothingOfWhomTheyHelp() {
        UUID signedUp = TestingSignUp.signsUp(helper);
        helper.request().get("/api/v1/assistance/grants").then().statusCode(403);
        PartnerMember lead = PartnerMember.of(helper.organisationId(), "lead");
        Response list = lead.request().get("/api/v1/assistance/grants");
        list.then()
                .statusCode(200)
                .body("items.member", contains(helper.memberId().toString()))
                .body("items.signedUp", contains(true));
        assertThat(list.asString()).doesNotContain(signedUp.toString());
        PartnerMember.lead().request().get("/api/v1/assistance/grants").then().body("items.size()", equalTo(0));
    }

    @Test
    void pagesAndFiltersFindWhomToCallNext() {
        for (int days : List.of(10, 20, 30)) {
            UUID application = TestingSignUp.signsUp(helper);
            new TestingRows(database)
                    .change(
                            "update helper_grants set ends_at = given_at + cast(? as interval) where application_id = ?",
                            days + " days",
                            application);
        }
        Response first = helper.request().get(PATH + "?limit=2");
        first.then().body("items.size()", equalTo(2)).body("next", notNullValue());
        helper.request()
                .get(PATH + "?limit=2&cursor={next}", first.<String>path("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        Instant before = TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(15));
        helper.request()
                .get(PATH + "?endsBefore={before}", before.toString())
                .then()
                .body("items.size()", equalTo(1));
        helper.request().get(PATH + "?missing=true").then().body("items.size()", equalTo(3));
        helper.request().get(PATH + "?missing=false").then().body("items.size()", equalTo(0));
        helper.invalidRequest().get(PATH + "?missing=perhaps").then().statusCode(400);
        helper.invalidRequest().get(PATH + "?endsBefore=soon").then().statusCode(400);
    }

    @Test
    void aCopyOfOnePersonIsNeverTakenForAnother() {
        helper.mayUse(person.application(), List.of("form"), List.of(), List.of());
        UUID other = TestingSignUp.signsUp(helper);
        String tag = helper.request().get(PATH + "/{id}", person.application()).header("ETag");
        helper.request()
                .header("If-None-Match", tag)
                .get(PATH + "/{id}", person.application())
                .then()
                .statusCode(304);
        helper.request()
                .header("If-None-Match", tag)
                .get(PATH + "/{id}", other)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("awaitsOwner", equalTo(true));
    }

    @Test
    void whoMayWriteMessagesSaysThatTheyToldThePerson() {
        String told = PATH + "/{id}/told";
        Map<String, Object> how = Map.of("how", "In person, at a made-up day centre");
        helper.mayUse(person.application(), List.of("messages"), List.of("form"), List.of());
        helper.request().body(how).post(told, person.application()).then().statusCode(404);
        PartnerMember other = PartnerMember.helper();
        other.mayUse(person.application(), List.of("messages"), List.of("messages"), List.of());
        other.request()
                .body(Map.of("how", "  "))
                .post(told, person.application())
                .then()
                .statusCode(422)
                .body("code", equalTo("text_invalid"));
        String key = "told-" + UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            other.request()
                    .header("Idempotency-Key", key)
                    .body(how)
                    .post(told, person.application())
                    .then()
                    .statusCode(201)
                    .body("at", notNullValue());
        }
        assertThat(new TestingRows(database)
                        .number("select count(*) from tellings where application_id = ?", person.application()))
                .isEqualTo(1);
        assertThat(onRecord("person_told")).isEqualTo(1);
        other.request().body(how).post(told, UUID.randomUUID()).then().statusCode(404);
        new TestingRows(database)
                .change("update helper_grants set ended_at = now() where member_id = ?", other.memberId());
        other.request()
                .header("Idempotency-Key", key)
                .body(how)
                .post(told, person.application())
                .then()
                .statusCode(404);
    }

    @Test
    void onACheckInDayThePeopleOfAHelperAreTickedOff() {
        Instant now = TestingClock.advance(Duration.ZERO);
        helper.mayUse(person.application(), List.of("form"), List.of(), List.of());
        UUID day = TestingCheckIns.day(helper, now);
        String people = TestingCheckIns.DAYS + "/{id}/people";
        helper.request()
                .get(people, day)
                .then()
                .statusCode(200)
                .body("items.name", contains(TestingPerson.NAME))
                .body("items[0].metAt", nullValue());
        TestingCheckIns.sends(
                helper,
                day,
                List.of(TestingCheckIns.line(UUID.randomUUID(), "application", person.application(), now)));
        helper.request().get(people, day).then().body("items[0].metAt", notNullValue());
        PartnerMember.helper().request().get(people, day).then().statusCode(404);
    }

    private long onRecord(String action) {
        return new TestingRows(database)
                .number(
                        "select count(*) from audit_details d join audit_entries e on e.id = d.entry_id"
                                + " where d.application_id = ? and e.action = ?",
                        person.application(),
                        action);
    }
}
