package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** Nothing is left of what a person showed once their file is erased, in whatever table it was kept and wherever it lay. */
@QuarkusTest
class EvidenceErasedHttpTest {

    /** Rows of these are about nobody who could be found, or end by themselves. */
    private static final Set<String> KEPT = Set.of("audit_details", "audit_entries");

    @Inject
    DataSource database;

    @Inject
    TestingWork work;

    @Inject
    TestingFiles files;

    private TestingApplicant person;
    private StaffMember officer;
    private Sent file;

    @BeforeEach
    void somebodyShowsAllThatCanBeShown() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        file = files.sends(person.id(), TestingPictures.asTheCameraWrites(TestingPictures.paper(320, 240), 1));
        files.inspects();
        tells();
        isVouchedFor();
        isInFrance();
        work.calls(person.id());
        isReviewed();
    }

    @Test
    void noRowAndNoBlobIsLeft() {
        List<String> places = files.places(file);
        assertThat(places).hasSizeGreaterThan(3).allMatch(files::isThere);
        List<Place> held = held();
        assertThat(held)
                .extracting(Place::table)
                .contains(
                        "evidence_pieces",
                        "evidence_files",
                        "evidence_segments",
                        "evidence_copies",
                        "evidence_file_steps",
                        "evidence_findings",
                        "evidence_reviews",
                        "evidence_requests",
                        "evidence_request_items",
                        "evidence_no_paper",
                        "identity_challenge_tries",
                        "vouch_requests",
                        "vouch_sendings",
                        "vouches",
                        "location_nonces",
                        "location_fixes",
                        "location_troubles",
                        "presence_signs",
                        "presence_shown",
                        "staff_tasks");
        work.erases(person.id());
        assertThat(held.stream().filter(place -> place.count() > 0)).isEmpty();
        assertThat(held()).isEmpty();
        Contract.given().post("/demo/jobs/blob-sweep").then().statusCode(200);
        assertThat(places).noneMatch(files::isThere);
    }

    private void tells() {
        sends("evidence", Map.of("type", "STATEMENT_SELF", "statement", Map.of("self", "A made-up life.")));
        person.request()
                .body(Map.of("reasons", List.of("taken_by_smuggler"), "words", "All our bags."))
                .put(person.url("evidence/no-paper"))
                .then()
                .statusCode(204);
        assertThat(person.request()
                        .body(Map.of("name", "Nobody Whosoever", "nationality", "AF"))
                        .post(person.url("identity/challenge"))
                        .statusCode())
                .isEqualTo(200);
    }

    private void isVouchedFor() {
        Phone nurse = Phone.fresh();
        TestingVouchers.asked(person, "professional", nurse);
        TestingVouchers.gives(TestingVouchers.token(nurse), TestingVouchers.statement())
                .then()
                .statusCode(201);
    }

    private void isInFrance() {
        TestingWhereabouts whereabouts = new TestingWhereabouts(person);
        whereabouts.sends(TestingWhereabouts.calais(), 10).then().statusCode(201);
        person.request()
                .body(Map.of("code", 1, "platform", "ios"))
                .post(whereabouts.url("/troubles"))
                .then()
                .statusCode(201);
    }

    private void isReviewed() {
        String work = "/api/v1/casework/applications/" + person.id();
        officer.request()
                .body(Map.of("kind", "fraud_review", "words", "Nothing odd."))
                .post(work + "/findings")
                .then()
                .statusCode(201);
        Map<String, Object> review =
                Map.of("piece", file.piece(), "revision", revision(), "outcome", "not_usable", "reason", "cut_off");
        officer.request().body(review).post(work + "/evidence-reviews").then().statusCode(201);
        person.request()
                .body(Map.of("words", "Please look again."))
                .post(person.url("evidence/" + file.piece() + "/second-look"))
                .then()
                .statusCode(204);
        Map<String, Object> wish = Map.of(
                "wanted", List.of(Map.of("category", "presence", "why", "presence_unclear", "words", "A letter.")));
        String preview = officer.request()
                .header("If-Match", "*")
                .body(wish)
                .post(work + "/evidence-requests/preview")
                .path("preview");
        officer.request()
                .header("If-Match", "*")
                .body(Map.of("wanted", wish.get("wanted"), "preview", preview))
                .post(work + "/evidence-requests")
                .then()
                .statusCode(201);
    }

    private long revision() {
        return new TestingRows(database).number("select revision from evidence_pieces where id = ?", file.piece());
    }

    private void sends(String part, Map<String, Object> body) {
        person.request().body(body).post(person.url(part)).then().statusCode(201);
    }

    /** Rows of one table that name one id, as they are now. */
    private record Place(TestingRows rows, String table, String column, UUID id) {
        long count() {
            return rows.number("select count(*) from " + table + " where " + column + " = ?", id);
        }
    }

    /** Every table that names the application, one of its pieces or files, or a request about it. */
    private List<Place> held() {
        List<Place> places = new ArrayList<>(of("application_id", List.of(person.id())));
        for (String each : List.of(
                "evidence_pieces piece_id",
                "evidence_files file_id",
                "evidence_requests request_id",
                "vouch_requests request_id")) {
            String[] parts = each.split(" ");
            places.addAll(of(parts[1], ids(parts[0])));
        }
        return places;
    }

    private List<Place> of(String column, List<UUID> ids) {
        TestingRows rows = new TestingRows(database);
        return strings(
                        "select table_name from information_schema.columns c join information_schema.tables t"
                                + " using (table_schema, table_name) where table_type = 'BASE TABLE' and column_name = ?",
                        column)
                .stream()
                .filter(table -> !KEPT.contains(table))
                .flatMap(table -> ids.stream().map(id -> new Place(rows, table, column, id)))
                .filter(place -> place.count() > 0)
                .toList();
    }

    private List<UUID> ids(String table) {
        return TestingValues.of(database, "select id from " + table + " where application_id = ?", person.id()).stream()
                .map(UUID.class::cast)
                .toList();
    }

    private List<String> strings(String query, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
