package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What a person told about their evidence, as staff read it: with hints, and none of them a failed check. */
@QuarkusTest
class ToldEvidenceHttpTest {

    private static final List<String> PASSPORT =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    @Inject
    DataSource database;

    @Inject
    TestingErasure erasure;

    private StaffMember officer;
    private TestingApplicant person;

    @BeforeEach
    void aCaseOfATeam() {
        officer = StaffMember.withRoles("caseworker");
        person = TestingApplicant.begins().answers();
        person.says("person.givenNames", "Tesfalem Haile");
        person.says("person.familyName", "Example");
        person.says("person.birthDate", Map.of("calendar", "gregorian", "year", 1990, "month", 5, "day", 24));
        person.submitsAsItIs();
        TestingTeam.of(officer).has(database, person);
    }

    @Test
    void namesAreComparedAcrossScriptsAndDatesAcrossCalendars() {
        adds(Map.of("name", "ተስፋለም ኃይለ", "born", Map.of("calendar", "ethiopic", "year", 1982, "month", 9, "day", 16)));
        adds(Map.of(
                "name",
                "EXAMPLE TESFALEM HAILE",
                "born",
                Map.of("calendar", "gregorian", "year", 1990, "month", 1, "day", 1)));
        adds(Map.of("name", "Selam Kidane", "born", Map.of("calendar", "solar_hijri", "year", 1350)));
        adds(Map.of("readableZone", PASSPORT));
        Response told = reads(officer);
        told.then().statusCode(200);
        assertThat(told.<List<String>>path("items[0].hints")).containsExactly("name_similar", "birth_same");
        assertThat(told.<List<String>>path("items[1].hints")).containsExactly("name_same", "birth_estimated");
        assertThat(told.<List<String>>path("items[2].hints")).containsExactly("name_different", "birth_differs");
        assertThat(told.<List<String>>path("items[3].hints"))
                .containsExactly("name_different", "birth_differs", "zone_verified", "zone_expired");
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where application_id = ? and state = 'received'",
                                person.id()))
                .as("no hint changes anything")
                .isEqualTo(4);
    }

    @Test
    void statementsReasonsForNoPaperAndSecondLooksAreRead() {
        person.request()
                .body(Map.of("type", "STATEMENT_SELF", "statement", Map.of("self", "I am a made-up person.")))
                .post(person.url("evidence"));
        String paper = adds(Map.of());
        reads(officer).then().body("noPaper", nullValue());
        person.request()
                .body(Map.of("reasons", List.of("taken_by_smuggler"), "words", "All our bags."))
                .put(person.url("evidence/no-paper"));
        rows().change(
                        "update evidence_pieces set state = 'not_usable', reviewed_at = added_at where id = ?",
                        UUID.fromString(paper));
        person.request()
                .body(Map.of("words", "Please look again."))
                .post(person.url("evidence/" + paper + "/second-look"))
                .then()
                .statusCode(204);
        Response told = reads(officer);
        officer.request()
                .get(WorkListResource.PATH + "/" + person.id() + "/evidence")
                .then()
                .body("items[0].statement.self", equalTo("I am a made-up person."))
                .body("items[1].secondLookWords", equalTo("Please look again."));
        assertThat(told.asString()).doesNotContain("made-up person", "look again");
        told.then()
                .body("noPaper.reasons", contains("taken_by_smuggler"))
                .body("noPaper.words", equalTo("All our bags."));
        officer.request()
                .header("If-None-Match", told.header("ETag"))
                .get(url())
                .then()
                .statusCode(304);
        officer.request()
                .get(TasksResource.PATH + "?kind=evidence_second_look&limit=100")
                .then()
                .body("items.application", hasItem(person.id().toString()));
    }

    @Test
    void papersOfAnotherTeamNeedAReasonAndEveryLookIsOnRecord() {
        refused(reads(StaffMember.withRoles("caseworker")), 403, "reason_needed");
        refused(reads(StaffMember.withRoles("programme_manager")), 403, "forbidden");
        refused(
                officer.request().get(WorkListResource.PATH + "/" + UUID.randomUUID() + "/evidence-told"),
                404,
                "not_found");
        reads(officer).then().statusCode(200);
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'papers_read'",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void allOfItGoesWithTheFile() {
        adds(Map.of("name", "Selam Example"));
        person.request().body(Map.of("reasons", List.of("other"))).put(person.url("evidence/no-paper"));
        erasure.erase(person.id());
        assertThat(rows().number(
                                "select (select count(*) from evidence_pieces where application_id = ?)"
                                        + " + (select count(*) from evidence_no_paper where application_id = ?)",
                                person.id(),
                                person.id()))
                .isZero();
    }

    private String adds(Map<String, Object> details) {
        return person.request()
                .body(Map.of("type", "PASSPORT_COPY", "details", details))
                .post(person.url("evidence"))
                .path("id");
    }

    private Response reads(StaffMember member) {
        return member.request().get(url());
    }

    private String url() {
        return WorkListResource.PATH + "/" + person.id() + "/evidence-told";
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
