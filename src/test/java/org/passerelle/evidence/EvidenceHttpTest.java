package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingEvidence.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.drafts.TestingApplicant;

/** Pieces of evidence, as those add and read them whose they are, or who help. */
@QuarkusTest
class EvidenceHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;
    private TestingEvidence evidence;

    @BeforeEach
    void somebodyWithADraft() {
        person = TestingApplicant.begins();
        evidence = new TestingEvidence(person, database);
    }

    @Test
    void aPaperIsAddedToADraftAndReadInTheReadersLanguage() {
        Response added = evidence.adds(Map.of(
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
                .get(evidence.url("/" + piece))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("stateText", equalTo("Reçu"))
                .body("details.name", equalTo("Selam Example"))
                .body("details.issued.calendar", equalTo("ethiopic"))
                .body("files", hasSize(0))
                .body("addedAs", equalTo("applicant"));
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and position(convert_to('Selam', 'UTF8') in details) > 0",
                                person.id()))
                .isZero();
    }

    @Test
    void aCopyAndItsOriginalCountOnce() {
        String first = evidence.adds(Map.of("type", "PASSPORT_COPY")).path("id");
        evidence.adds(Map.of("type", "PASSPORT_MRTD", "sameAs", first)).then().statusCode(201);
        Response list = person.request().get(evidence.url(""));
        list.then().statusCode(200).body("items", hasSize(2));
        assertThat(list.<String>path("items[0].countsOnceWith")).isEqualTo(list.path("items[1].countsOnceWith"));
        String foreign = TestingApplicant.begins()
                .request()
                .body(Map.of("type", "PASSPORT_COPY"))
                .post(evidence.url(""))
                .path("code");
        assertThat(foreign).isEqualTo("not_found");
        refused(
                evidence.adds(Map.of(
                        "type", "PASSPORT_MRTD", "sameAs", UUID.randomUUID().toString())),
                422,
                "piece_unknown");
    }

    @Test
    void sentAgainAfterALostReplyAPieceIsAddedOnce() {
        for (int time = 0; time < 2; time++) {
            person.request()
                    .header("Idempotency-Key", "once")
                    .body(Map.of("type", "EDU_RECORD"))
                    .post(evidence.url(""))
                    .then()
                    .statusCode(201);
        }
        person.request().get(evidence.url("")).then().body("items", hasSize(1));
    }

    @Test
    void takenBackItIsGoneForItsOwner() {
        String piece = evidence.adds(Map.of("type", "DRIVING_LICENCE")).path("id");
        person.request().delete(evidence.url("/" + piece)).then().statusCode(204);
        refused(person.request().delete(evidence.url("/" + piece)), 404, "not_found");
        refused(person.request().get(evidence.url("/" + piece)), 404, "not_found");
        refused(evidence.change(piece, "*", Map.of()), 404, "not_found");
        person.request().get(evidence.url("")).then().body("items", hasSize(0));
    }

    @Test
    void pagesFollowEachOtherAndSixtyPiecesAreEnough() {
        for (int piece = 0; piece < 3; piece++) {
            evidence.adds(Map.of("type", "HEALTH_RECORD"));
        }
        Response first = person.request().queryParam("limit", 2).get(evidence.url(""));
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        person.request()
                .queryParam("cursor", first.<String>path("next"))
                .get(evidence.url(""))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        evidence.rows()
                .change(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as) select gen_random_uuid(), ?, 'TRACE', gen_random_uuid(),"
                                + " 'received', 0, 0, 1, now(), 'applicant' from generate_series(1, 57)",
                        person.id());
        refused(evidence.adds(Map.of("type", "HEALTH_RECORD")), 422, "too_many_pieces");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        String piece = evidence.adds(Map.of("type", "HEALTH_RECORD")).path("id");
        for (String url : List.of(evidence.url(""), evidence.url("/" + piece), evidence.url("/no-paper"))) {
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
                .post(evidence.url(""))
                .path("id");
        assertThat(piece).isNotNull();
        refused(stranger.request().get(evidence.url("")), 403, "session_limited");
        refused(stranger.request().get(evidence.url("/" + piece)), 403, "session_limited");
        refused(stranger.request().delete(evidence.url("/" + piece)), 403, "session_limited");
        stranger.request()
                .body(Map.of("reasons", List.of("never_had_one")))
                .put(evidence.url("/no-paper"))
                .then()
                .statusCode(204);
        refused(stranger.request().get(evidence.url("/no-paper")), 403, "session_limited");
    }

    @Test
    void aHelperDoesWhatTheGrantSaysAndStaffHaveTheirOwnRoutes() {
        String piece = evidence.adds(Map.of("type", "HEALTH_RECORD")).path("id");
        PartnerMember reader = PartnerMember.helper();
        refused(reader.request().get(evidence.url("")), 404, "not_found");
        reader.mayUse(person.id(), List.of("papers"), List.of(), List.of());
        reader.request().get(evidence.url("/" + piece)).then().statusCode(200);
        refused(reader.request().body(Map.of("type", "HEALTH_RECORD")).post(evidence.url("")), 404, "not_found");
        PartnerMember writer = PartnerMember.helper();
        writer.mayUse(person.id(), List.of("papers"), List.of("papers"), List.of());
        String added = writer.request()
                .body(Map.of("type", "SELFIE_LIVE"))
                .post(evidence.url(""))
                .path("id");
        person.request().get(evidence.url("/" + added)).then().body("addedAs", equalTo("helper"));
        refused(StaffMember.withRoles("caseworker").request().get(evidence.url("")), 403, "forbidden");
        assertThat(evidence.rows()
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action in ('papers_read', 'papers_added')",
                                person.id()))
                .isEqualTo(2);
    }

    @Test
    void nothingIsAddedToWhatIsOver() {
        person.request().post(person.url("withdrawal")).then().statusCode(200);
        refused(evidence.adds(Map.of("type", "HEALTH_RECORD")), 409, "evidence_closed");
    }

    private static SignedIn limited(Phone phone) {
        return SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
    }
}
