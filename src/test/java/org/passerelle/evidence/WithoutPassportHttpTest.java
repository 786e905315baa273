package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingWhereabouts.calais;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** What all of this is for: who has no passport, and no phone that knows where it is, gets as far as others do. */
@QuarkusTest
class WithoutPassportHttpTest {

    private static final String CASES = "/api/v1/casework/applications/";
    private static final String TASKS = "/api/v1/casework/tasks/";

    @Inject
    DataSource database;

    @Inject
    TestingFiles files;

    @Inject
    TestingWork work;

    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        rows().change("update case_files set team_id = null where application_id = ?", person.id());
    }

    @Test
    void aBaptismPaperACardThatHasExpiredOnACrackedPhoneAndANurseMakeAMediumProfile() {
        UUID baptism = adds(
                "BAPTISM_CERT",
                Map.of(
                        "issuer", "Made-up Church in Khartoum",
                        "country", "SD",
                        "issued", Map.of("calendar", "ethiopic", "year", 1990)));
        UUID card = adds("NATIONAL_ID_COPY", Map.of("country", "ER", "issued", monthsAgo(40), "expires", monthsAgo(4)));
        photographs(baptism, photo());
        photographs(card, Arrays.copyOf(photo(), photo().length / 2));
        person.request()
                .get(person.url("evidence/" + card))
                .then()
                .body("state", equalTo("better_photo_needed"))
                .body("reason", equalTo("damaged"));
        photographs(card, photo());
        page().body("level", nullValue()).body("needed.now", equalTo(false));
        accepts(baptism, Map.of("validity", 2, "conditions", List.of("issuer_abroad_confirms")));
        accepts(card, Map.of("validity", 2));
        officer.request()
                .body(Map.of("kind", "fraud_review", "words", "Nothing speaks against any of it."))
                .post(CASES + person.id() + "/findings")
                .then()
                .statusCode(201);
        page().body("level", nullValue());
        aNurseVouchesAndIsCalled();
        page().body("level", equalTo("medium"))
                .body("profiles", hasItems("L1A", "M2A", "M3A"))
                .body("note", containsString("never a condition"));
    }

    @Test
    void aCheckInAtADayCentreProvesPresenceAsWellAsAFix() {
        TestingWhereabouts met = TestingWhereabouts.submitted();
        TestingWhereabouts located = TestingWhereabouts.submitted();
        met.isMetBy(PartnerMember.helper());
        located.sends(calais(), 10).then().statusCode(201);
        for (TestingWhereabouts each : List.of(met, located)) {
            assertThat(each.reads().getBoolean("present")).isTrue();
            assertThat(each.reads().getString("shown.beforeCall")).isNotNull();
            assertThat(each.reads().getString("needed")).isNull();
            work.calls(each.person().id());
            assertThat(each.reads().getString("needed")).isEqualTo("after_call");
        }
        TestingClock.advance(Duration.ofHours(2));
        met.isMetBy(PartnerMember.helper());
        located.sends(calais(), 10).then().statusCode(201);
        for (TestingWhereabouts each : List.of(met, located)) {
            assertThat(each.reads().getString("shown.afterCall")).isNotNull();
            assertThat(each.reads().getString("needed")).isNull();
        }
    }

    private void aNurseVouchesAndIsCalled() {
        Phone nurse = Phone.fresh();
        TestingVouchers.asked(person, "professional", nurse);
        TestingVouchers.gives(TestingVouchers.token(nurse), TestingVouchers.statement())
                .then()
                .statusCode(201)
                .body("state", equalTo("waits_for_call_back"));
        page().body("level", nullValue());
        UUID task = rows().id(
                        "select id from staff_tasks where kind = 'vouch_call_back' and application_id = ?"
                                + " and ended_at is null",
                        person.id());
        officer.request().post(TASKS + task + "/claim").then().statusCode(200);
        officer.request()
                .body(Map.of("outcome", "confirmed"))
                .post(TASKS + task + "/outcome")
                .then()
                .statusCode(200);
    }

    private UUID adds(String type, Map<String, Object> details) {
        return UUID.fromString(person.request()
                .body(Map.of("type", type, "details", details))
                .post(person.url("evidence"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void photographs(UUID piece, byte[] photo) {
        files.sends(person.id(), piece, photo);
        files.inspects();
    }

    private static byte[] photo() {
        return TestingPictures.asTheCameraWrites(TestingPictures.paper(320, 240), 1);
    }

    private void accepts(UUID piece, Map<String, Object> figures) {
        int revision = officer.request()
                .get(CASES + person.id() + "/evidence")
                .path("items.find { it.id == '" + piece + "' }.revision");
        Map<String, Object> review = new HashMap<>(figures);
        review.putAll(Map.of("piece", piece, "revision", revision, "outcome", "accepted"));
        officer.request()
                .body(review)
                .post(CASES + person.id() + "/evidence-reviews")
                .then()
                .statusCode(201)
                .body("strength", equalTo(2));
    }

    private ValidatableResponse page() {
        return person.request().get(person.url("identity")).then().statusCode(200);
    }

    private static Map<String, Object> monthsAgo(int months) {
        LocalDate day = TestingVouchers.today().minusMonths(months);
        return Map.of(
                "calendar", "gregorian",
                "year", day.getYear(),
                "month", day.getMonthValue(),
                "day", day.getDayOfMonth());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
