package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingEvidence.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** What is told about a piece: checked, changed, and looked at a second time. */
@QuarkusTest
class EvidenceDetailsHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingFiles files;

    private TestingApplicant person;
    private TestingEvidence evidence;

    @BeforeEach
    void somebodyWithADraft() {
        person = TestingApplicant.begins();
        evidence = new TestingEvidence(person, database);
    }

    @Test
    void aZoneWhoseDigitsHoldIsACheckByMachineAndOneThatDoesNotRefusesNothing() {
        UUID passport = UUID.fromString(evidence.adds(TestingEvidence.passport(TestingEvidence.PASSPORT))
                .then()
                .statusCode(201)
                .body("zone.result", equalTo("verified"))
                .extract()
                .path("id"));
        evidence.adds(TestingEvidence.passport(List.of(
                        TestingEvidence.PASSPORT.get(0),
                        TestingEvidence.PASSPORT.get(1).replace("12041", "12O41"))))
                .then()
                .statusCode(201)
                .body("zone.result", equalTo("not_verified"))
                .body("zone.failed", contains("expiry", "composite"))
                .body("zone.slips[0].meant", equalTo("0"));
        evidence.adds(TestingEvidence.passport(List.of("scratched")))
                .then()
                .statusCode(201)
                .body("zone.result", equalTo("unreadable"))
                .body("zone.why", equalTo("lines"));
        assertThat(evidence.validities())
                .as("digits can be worked out for a paper that nobody has")
                .isZero();
        files.sends(person.id(), passport, "no picture".getBytes(StandardCharsets.UTF_8));
        files.inspects();
        assertThat(evidence.validities()).isZero();
        files.sends(person.id(), passport, TestingPictures.asTheCameraWrites(TestingPictures.paper(320, 240), 1));
        files.inspects();
        assertThat(evidence.validities()).as("now there is a photo of it").isEqualTo(1);
        person.request()
                .get(evidence.url("/" + passport))
                .then()
                .body("state", equalTo("checking"))
                .body("countsAs", equalTo("It counts as readable and consistent."));
    }

    @Test
    void aCopyAndItsOriginalAreFoundToBeOneLater() {
        String card = evidence.adds(Map.of("type", "NATIONAL_ID_PHOTO")).path("id");
        String copy = evidence.adds(Map.of("type", "NATIONAL_ID_COPY")).path("id");
        assertThat(events()).isEqualTo(2);
        sameAs(copy, card).then().statusCode(200).body("revision", equalTo(2));
        assertThat(events()).isEqualTo(1);
        evidence.change(copy, "*", Map.of("note", "x")).then().statusCode(200);
        assertThat(events()).isEqualTo(1);
        sameAs(copy, copy).then().statusCode(200);
        assertThat(events()).isEqualTo(2);
        refused(sameAs(copy, UUID.randomUUID().toString()), 422, "piece_unknown");
    }

    private Response sameAs(String piece, String other) {
        return person.request()
                .header("If-Match", "*")
                .body(Map.of("sameAs", other))
                .patch(evidence.url("/" + piece));
    }

    private long events() {
        return evidence.rows()
                .number(
                        "select count(distinct issuing_event) from evidence_pieces where application_id = ?",
                        person.id());
    }

    @Test
    void aZoneOnATypeThatShowsNoIdentityChecksNothing() {
        evidence.adds(Map.of("type", "LOC_APPOINTMENT", "details", Map.of("readableZone", TestingEvidence.PASSPORT)))
                .then()
                .statusCode(201);
        assertThat(evidence.validities()).isZero();
    }

    @Test
    void whatCannotBeKeptIsSaidByCode() {
        refused(evidence.adds(Map.of("type", "NO_SUCH_TYPE")), 422, "evidence_type_unknown");
        refused(evidence.adds(Map.of("type", "VOUCH_PERSONAL")), 422, "evidence_type_not_here");
        refused(evidence.adds(Map.of("type", "LOC_DEVICE_FIX")), 422, "evidence_type_not_here");
        refused(evidence.adds(Map.of("type", "BIOMETRICS_VAC")), 422, "evidence_type_not_here");
        refused(evidence.with("country", "ZZ"), 422, "details_invalid");
        refused(evidence.with("conditions", List.of("issuer_confirms")), 422, "details_invalid");
        refused(
                evidence.with("issued", Map.of("calendar", "solar_hijri", "year", 1400, "month", 12, "day", 30)),
                422,
                "date_invalid");
        refused(
                evidence.with("born", Map.of("calendar", "ethiopic", "year", 2000, "month", 13, "day", 6)),
                422,
                "date_invalid");
        refused(
                evidence.invalid(Map.of("type", "PASSPORT_COPY", "details", Map.of("race", "x"))),
                400,
                "malformed_request");
        refused(
                evidence.invalid(Map.of("type", "PASSPORT_COPY", "details", Map.of("issued", Map.of("year", 1)))),
                422,
                "date_invalid");
        evidence.adds(Map.of("type", "SELFIE_LIVE")).then().statusCode(201);
        evidence.adds(Map.of("type", "UNHCR_CARD", "details", Map.of("conditions", List.of("issuer_confirms"))))
                .then()
                .statusCode(201);
        assertThat(evidence.rows()
                        .number("select max(strength) from evidence_pieces where application_id = ?", person.id()))
                .as("a condition that the person tells raises nothing before it is reviewed")
                .isEqualTo(2);
    }

    @Test
    void detailsAreLaidOverThoseThatAreKept() {
        String piece = evidence.adds(
                        Map.of("type", "PASSPORT_COPY", "details", Map.of("issuer", "Made-up Office", "note", "old")))
                .path("id");
        new org.passerelle.TestingPapers(database, person.id()).file(UUID.fromString(piece), "ready");
        String tag = person.request().get(evidence.url("/" + piece)).header("ETag");
        Map<String, Object> changes = new HashMap<>();
        changes.put("note", null);
        changes.put("readableZone", TestingEvidence.PASSPORT);
        person.request()
                .header("If-Match", tag)
                .body(Map.of("details", changes))
                .patch(evidence.url("/" + piece))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("zone.result", equalTo("verified"));
        person.request()
                .get(evidence.url("/" + piece))
                .then()
                .body("details.issuer", equalTo("Made-up Office"))
                .body("details.note", nullValue())
                .body("countsAs", equalTo("It counts as readable and consistent."));
        refused(evidence.change(piece, tag, Map.of("note", "late")), 412, "precondition_failed");
        refused(
                person.invalidRequest().body(Map.of("details", Map.of())).patch(evidence.url("/" + piece)),
                428,
                "precondition_required");
        person.request()
                .header("If-Match", "\"2\"")
                .body(Map.of("details", Map.of("readableZone", List.of("typed wrong"))))
                .patch(evidence.url("/" + piece))
                .then()
                .statusCode(200);
        assertThat(evidence.validities()).isZero();
    }

    @Test
    void whatSomebodyHasLookedAtStaysAsItWas() {
        String piece = evidence.adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        evidence.stands(piece, "accepted", null);
        refused(evidence.change(piece, "*", Map.of("note", "x")), 409, "piece_reviewed");
        evidence.stands(piece, "better_photo_needed", "glare");
        evidence.change(piece, "*", Map.of("note", "x")).then().statusCode(200);
        person.request()
                .get(evidence.url("/" + piece))
                .then()
                .body("reason", equalTo("glare"))
                .body("reasonText", equalTo("Light hides a part of it. Hold it away from lamps, without flash."));
    }

    @Test
    void aSecondLookIsAskedOnceAndItsOutcomeStands() {
        String piece = evidence.adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        refused(evidence.asks(piece), 409, "second_look_not_now");
        evidence.stands(piece, "not_usable", "no_name");
        person.request().get(evidence.url("/" + piece)).then().body("canAskSecondLook", equalTo(true));
        evidence.asks(piece).then().statusCode(204);
        refused(evidence.asks(piece), 409, "second_look_not_now");
        person.request()
                .get(evidence.url("/" + piece))
                .then()
                .body("canAskSecondLook", equalTo(false))
                .body("secondLookAt", notNullValue());
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from staff_tasks where kind = 'evidence_second_look' and subject = ?",
                                UUID.fromString(piece)))
                .isEqualTo(1);
        evidence.stands(piece, "not_usable", "no_name");
        refused(evidence.asks(piece), 409, "second_look_not_now");
        person.request().get(evidence.url("/" + piece)).then().body("canAskSecondLook", equalTo(false));
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('spelled', 'UTF8') in second_look_words) > 0",
                                person.id()))
                .isZero();
        person.request().delete(evidence.url("/" + piece)).then().statusCode(204);
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from staff_tasks where subject = ? and ended_at is null",
                                UUID.fromString(piece)))
                .as("nobody need look at what was taken back")
                .isZero();
    }

    @Test
    void aStatementIsAPieceOfItsOwn() {
        Map<String, Object> statement = Map.of(
                "self", "I am a made-up person.",
                "places", List.of(Map.of("place", "Keren", "from", Map.of("calendar", "gregorian", "year", 1990))),
                "occupations", List.of(Map.of("kind", "school", "what", "Primary school")));
        String piece = evidence.adds(Map.of("type", "STATEMENT_SELF", "statement", statement))
                .path("id");
        person.request()
                .get(evidence.url("/" + piece))
                .then()
                .body("statement.places[0].place", equalTo("Keren"))
                .body("statement.occupations[0].kind", equalTo("school"));
        person.request()
                .header("If-Match", "*")
                .body(Map.of("statement", Map.of("family", "A made-up sister.")))
                .patch(evidence.url("/" + piece))
                .then()
                .statusCode(200);
        person.request()
                .get(evidence.url("/" + piece))
                .then()
                .body("statement.family", equalTo("A made-up sister."))
                .body("statement.self", nullValue());
        refused(evidence.adds(Map.of("type", "STATEMENT_SELF")), 422, "statement_invalid");
        refused(evidence.adds(Map.of("type", "STATEMENT_SELF", "statement", Map.of())), 422, "statement_invalid");
        refused(evidence.adds(Map.of("type", "PASSPORT_COPY", "statement", statement)), 422, "statement_invalid");
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('sister', 'UTF8') in statement) > 0",
                                person.id()))
                .isZero();
    }
}
