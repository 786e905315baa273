package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Pieces of evidence, as those add and read them whose they are, or who help. */
@QuarkusTest
class EvidenceHttpTest {

    private static final List<String> PASSPORT =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    @Inject
    DataSource database;

    private TestingApplicant person;

    @BeforeEach
    void somebodyWithADraft() {
        person = TestingApplicant.begins();
    }

    @Test
    void aPaperIsAddedToADraftAndReadInTheReadersLanguage() {
        Response added = adds(Map.of(
                "type",
                "BAPTISM_CERT",
                "details",
                Map.of(
                        "name",
                        "Selam Example",
                        "country",
                        "ER",
                        "issued",
                        Map.of("calendar", "ethiopic", "year", 1990, "month", 3))));
        added.then().statusCode(201).body("state", equalTo("received")).body("zone", nullValue());
        String piece = added.path("id");
        assertThat(added.header("Location")).endsWith("/evidence/" + piece);
        person.request()
                .header("Accept-Language", "fr")
                .get(url("/" + piece))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("stateText", equalTo("Reçu"))
                .body("details.name", equalTo("Selam Example"))
                .body("details.issued.calendar", equalTo("ethiopic"))
                .body("files", hasSize(0))
                .body("addedAs", equalTo("applicant"));
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('Selam', 'UTF8') in details) > 0",
                                person.id()))
                .isZero();
    }

    @Test
    void aZoneWhoseDigitsHoldIsACheckByMachineAndOneThatDoesNotRefusesNothing() {
        adds(passport(PASSPORT)).then().statusCode(201).body("zone.result", equalTo("verified"));
        adds(passport(List.of(PASSPORT.get(0), PASSPORT.get(1).replace("12041", "12O41"))))
                .then()
                .statusCode(201)
                .body("zone.result", equalTo("not_verified"))
                .body("zone.failed", contains("expiry", "composite"))
                .body("zone.slips[0].meant", equalTo("0"));
        adds(passport(List.of("scratched")))
                .then()
                .statusCode(201)
                .body("zone.result", equalTo("unreadable"))
                .body("zone.why", equalTo("lines"));
        assertThat(validities()).isEqualTo(1);
    }

    @Test
    void aZoneOnATypeThatShowsNoIdentityChecksNothing() {
        adds(Map.of("type", "LOC_APPOINTMENT", "details", Map.of("readableZone", PASSPORT)))
                .then()
                .statusCode(201);
        assertThat(validities()).isZero();
    }

    @Test
    void aCopyAndItsOriginalCountOnce() {
        String first = adds(Map.of("type", "PASSPORT_COPY")).path("id");
        adds(Map.of("type", "PASSPORT_MRTD", "sameAs", first)).then().statusCode(201);
        Response list = person.request().get(url(""));
        list.then().statusCode(200).body("items", hasSize(2));
        assertThat(list.<String>path("items[0].countsOnceWith")).isEqualTo(list.path("items[1].countsOnceWith"));
        String foreign = TestingApplicant.begins()
                .request()
                .body(Map.of("type", "PASSPORT_COPY"))
                .post(url(""))
                .path("code");
        assertThat(foreign).isEqualTo("not_found");
        refused(adds(Map.of("type", "PASSPORT_MRTD", "sameAs", UUID.randomUUID().toString())), 422, "piece_unknown");
    }

    @Test
    void sentAgainAfterALostReplyAPieceIsAddedOnce() {
        for (int time = 0; time < 2; time++) {
            person.request()
                    .header("Idempotency-Key", "once")
                    .body(Map.of("type", "EDU_RECORD"))
                    .post(url(""))
                    .then()
                    .statusCode(201);
        }
        person.request().get(url("")).then().body("items", hasSize(1));
    }

    @Test
    void whatCannotBeKeptIsSaidByCode() {
        refused(adds(Map.of("type", "NO_SUCH_TYPE")), 422, "evidence_type_unknown");
        refused(adds(Map.of("type", "VOUCH_PERSONAL")), 422, "evidence_type_not_here");
        refused(adds(Map.of("type", "LOC_DEVICE_FIX")), 422, "evidence_type_not_here");
        refused(adds(Map.of("type", "BIOMETRICS_VAC")), 422, "evidence_type_not_here");
        refused(with("country", "ZZ"), 422, "details_invalid");
        refused(with("conditions", List.of("issuer_confirms")), 422, "details_invalid");
        refused(
                with("issued", Map.of("calendar", "solar_hijri", "year", 1400, "month", 12, "day", 30)),
                422,
                "date_invalid");
        refused(with("born", Map.of("calendar", "ethiopic", "year", 2000, "month", 13, "day", 6)), 422, "date_invalid");
        refused(invalid(Map.of("type", "PASSPORT_COPY", "details", Map.of("race", "x"))), 400, "malformed_request");
        refused(
                invalid(Map.of("type", "PASSPORT_COPY", "details", Map.of("issued", Map.of("year", 1)))),
                422,
                "date_invalid");
        adds(Map.of("type", "SELFIE_LIVE")).then().statusCode(201);
        adds(Map.of("type", "UNHCR_CARD", "details", Map.of("conditions", List.of("issuer_confirms"))))
                .then()
                .statusCode(201);
        assertThat(rows().number("select max(strength) from evidence_pieces where application_id = ?", person.id()))
                .as("a condition that the person tells raises nothing before it is reviewed")
                .isEqualTo(2);
    }

    @Test
    void detailsAreLaidOverThoseThatAreKept() {
        String piece = adds(Map.of(
                        "type", "PASSPORT_COPY", "details", Map.of("issuer", "Made-up Office", "note", "old")))
                .path("id");
        String tag = person.request().get(url("/" + piece)).header("ETag");
        Map<String, Object> changes = new HashMap<>();
        changes.put("note", null);
        changes.put("readableZone", PASSPORT);
        person.request()
                .header("If-Match", tag)
                .body(Map.of("details", changes))
                .patch(url("/" + piece))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("zone.result", equalTo("verified"));
        person.request()
                .get(url("/" + piece))
                .then()
                .body("details.issuer", equalTo("Made-up Office"))
                .body("details.note", nullValue())
                .body("countsAs", equalTo("It counts as readable and consistent."));
        refused(change(piece, tag, Map.of("note", "late")), 412, "precondition_failed");
        refused(
                person.invalidRequest().body(Map.of("details", Map.of())).patch(url("/" + piece)),
                428,
                "precondition_required");
        person.request()
                .header("If-Match", "\"2\"")
                .body(Map.of("details", Map.of("readableZone", List.of("typed wrong"))))
                .patch(url("/" + piece))
                .then()
                .statusCode(200);
        assertThat(validities()).isZero();
    }

    @Test
    void whatSomebodyHasLookedAtStaysAsItWas() {
        String piece = adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        stands(piece, "accepted", null);
        refused(change(piece, "*", Map.of("note", "x")), 409, "piece_reviewed");
        stands(piece, "better_photo_needed", "glare");
        change(piece, "*", Map.of("note", "x")).then().statusCode(200);
        person.request()
                .get(url("/" + piece))
                .then()
                .body("reason", equalTo("glare"))
                .body("reasonText", equalTo("Light hides a part of it. Hold it away from lamps, without flash."));
    }

    @Test
    void takenBackItIsGoneForItsOwner() {
        String piece = adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        person.request().delete(url("/" + piece)).then().statusCode(204);
        refused(person.request().delete(url("/" + piece)), 404, "not_found");
        refused(person.request().get(url("/" + piece)), 404, "not_found");
        refused(change(piece, "*", Map.of()), 404, "not_found");
        person.request().get(url("")).then().body("items", hasSize(0));
    }

    @Test
    void aSecondLookIsAskedOnceForEachReview() {
        String piece = adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        refused(asks(piece), 409, "second_look_not_now");
        stands(piece, "not_usable", "no_name");
        person.request().get(url("/" + piece)).then().body("canAskSecondLook", equalTo(true));
        asks(piece).then().statusCode(204);
        refused(asks(piece), 409, "second_look_not_now");
        person.request()
                .get(url("/" + piece))
                .then()
                .body("canAskSecondLook", equalTo(false))
                .body("secondLookAt", notNullValue());
        assertThat(rows().number(
                                "select count(*) from staff_tasks where kind = 'evidence_second_look' and subject = ?",
                                UUID.fromString(piece)))
                .isEqualTo(1);
        stands(piece, "not_usable", "no_name");
        asks(piece).then().statusCode(204);
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('spelled', 'UTF8') in second_look_words) > 0",
                                person.id()))
                .isZero();
    }

    @Test
    void aStatementIsAPieceOfItsOwn() {
        Map<String, Object> statement = Map.of(
                "self", "I am a made-up person.",
                "places", List.of(Map.of("place", "Keren", "from", Map.of("calendar", "gregorian", "year", 1990))),
                "occupations", List.of(Map.of("kind", "school", "what", "Primary school")));
        String piece =
                adds(Map.of("type", "STATEMENT_SELF", "statement", statement)).path("id");
        person.request()
                .get(url("/" + piece))
                .then()
                .body("statement.places[0].place", equalTo("Keren"))
                .body("statement.occupations[0].kind", equalTo("school"));
        person.request()
                .header("If-Match", "*")
                .body(Map.of("statement", Map.of("family", "A made-up sister.")))
                .patch(url("/" + piece))
                .then()
                .statusCode(200);
        person.request()
                .get(url("/" + piece))
                .then()
                .body("statement.family", equalTo("A made-up sister."))
                .body("statement.self", nullValue());
        refused(adds(Map.of("type", "STATEMENT_SELF")), 422, "statement_invalid");
        refused(adds(Map.of("type", "STATEMENT_SELF", "statement", Map.of())), 422, "statement_invalid");
        refused(adds(Map.of("type", "PASSPORT_COPY", "statement", statement)), 422, "statement_invalid");
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('sister', 'UTF8') in statement) > 0",
                                person.id()))
                .isZero();
    }

    @Test
    void pagesFollowEachOtherAndSixtyPiecesAreEnough() {
        for (int piece = 0; piece < 3; piece++) {
            adds(Map.of("type", "HEALTH_RECORD"));
        }
        Response first = person.request().queryParam("limit", 2).get(url(""));
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        person.request()
                .queryParam("cursor", first.<String>path("next"))
                .get(url(""))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        rows().change(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as) select gen_random_uuid(), ?, 'TRACE', gen_random_uuid(),"
                                + " 'received', 0, 0, 1, now(), 'applicant' from generate_series(1, 57)",
                        person.id());
        refused(adds(Map.of("type", "HEALTH_RECORD")), 422, "too_many_pieces");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        String piece = adds(Map.of("type", "HEALTH_RECORD")).path("id");
        for (String url : List.of(url(""), url("/" + piece), url("/no-paper"))) {
            String tag = person.request().get(url).header("ETag");
            person.request().header("If-None-Match", tag).get(url).then().statusCode(304);
        }
    }

    @Test
    void aLimitedSessionAddsAndDoesNotRead() {
        person.submits();
        SignedIn stranger = limited(person.phone());
        String piece = stranger.request()
                .body(Map.of("type", "HEALTH_RECORD"))
                .post(url(""))
                .path("id");
        assertThat(piece).isNotNull();
        refused(stranger.request().get(url("")), 403, "session_limited");
        refused(stranger.request().get(url("/" + piece)), 403, "session_limited");
        refused(stranger.request().delete(url("/" + piece)), 403, "session_limited");
        stranger.request()
                .body(Map.of("reasons", List.of("never_had_one")))
                .put(url("/no-paper"))
                .then()
                .statusCode(204);
        refused(stranger.request().get(url("/no-paper")), 403, "session_limited");
    }

    @Test
    void aHelperDoesWhatTheGrantSaysAndStaffHaveTheirOwnRoutes() {
        String piece = adds(Map.of("type", "HEALTH_RECORD")).path("id");
        PartnerMember reader = PartnerMember.helper();
        refused(reader.request().get(url("")), 404, "not_found");
        reader.mayUse(person.id(), List.of("papers"), List.of(), List.of());
        reader.request().get(url("/" + piece)).then().statusCode(200);
        refused(reader.request().body(Map.of("type", "HEALTH_RECORD")).post(url("")), 404, "not_found");
        PartnerMember writer = PartnerMember.helper();
        writer.mayUse(person.id(), List.of("papers"), List.of("papers"), List.of());
        String added = writer.request()
                .body(Map.of("type", "SELFIE_LIVE"))
                .post(url(""))
                .path("id");
        person.request().get(url("/" + added)).then().body("addedAs", equalTo("helper"));
        refused(StaffMember.withRoles("caseworker").request().get(url("")), 403, "forbidden");
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action in ('papers_read', 'papers_added')",
                                person.id()))
                .isEqualTo(2);
    }

    @Test
    void nothingIsAddedToWhatIsOver() {
        rows().change(
                        "update applications set state = 'WITHDRAWN', withdrawn_from = 'DRAFT' where id = ?",
                        person.id());
        refused(adds(Map.of("type", "HEALTH_RECORD")), 409, "evidence_closed");
    }

    private Response adds(Map<String, Object> piece) {
        return person.request().body(piece).post(url(""));
    }

    private Response invalid(Map<String, Object> piece) {
        return person.invalidRequest().body(piece).post(url(""));
    }

    private Response with(String detail, Object value) {
        return adds(Map.of("type", "PASSPORT_COPY", "details", Map.of(detail, value)));
    }

    private static Map<String, Object> passport(List<String> zone) {
        return Map.of("type", "PASSPORT_COPY", "details", Map.of("readableZone", zone));
    }

    private Response change(String piece, String base, Map<String, Object> details) {
        return person.request()
                .header("If-Match", base)
                .body(Map.of("details", details))
                .patch(url("/" + piece));
    }

    private Response asks(String piece) {
        return person.request()
                .body(Map.of("words", "It is mine. The name is spelled in another way."))
                .post(url("/" + piece + "/second-look"));
    }

    /** As an officer's review leaves it. */
    private void stands(String piece, String state, @Nullable String reason) {
        rows().change(
                        "update evidence_pieces set state = ?, state_reason = ?, reviewed_at = now() + interval '1 hour'"
                                + " where id = ?",
                        state,
                        reason,
                        UUID.fromString(piece));
    }

    private long validities() {
        return rows().number("select sum(validity) from evidence_pieces where application_id = ?", person.id());
    }

    private static SignedIn limited(Phone phone) {
        return SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
    }

    private static void refused(Response reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        assertThat(reply.<String>path("code")).isEqualTo(code);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private String url(String part) {
        return person.url("evidence" + part);
    }
}
