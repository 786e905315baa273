package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Two applications that may be of one person are shown to a person, who decides. */
@QuarkusTest
class DuplicatesHttpTest {

    private static final String PATH = "/api/v1/casework/applications/{id}/duplicates";
    private static final Map<String, Object> BORN = TestingNames.date(1987, 11, 23);

    @Inject
    DataSource database;

    private StaffMember officer;
    private TestingNames.Spelled word;
    private TestingApplicant first;
    private TestingApplicant second;

    @BeforeEach
    void onePersonAppliesInTwoScripts() {
        TestingClock.toDaytime();
        officer = StaffMember.withRoles("caseworker");
        word = TestingNames.unheard();
        first = TestingNames.submitted("Tesfay", word.latin(), BORN);
        second = TestingNames.submitted("ተስፋይ", word.ethiopic(), BORN);
    }

    @Test
    void eachIsShownBesideTheOtherWithWhatSpeaksForIt() {
        list(first)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second.id().toString())))
                .body("items[0].why", equalTo(List.of("similar_name", "birth_date")))
                .body("items[0].name", equalTo("ተስፋይ " + word.ethiopic()));
        assertThat(ids(second)).containsExactly(first.id().toString());
        assertThat(looks(second, "case_found")).isEqualTo(1);
        assertThat(looks(first, "duplicates_read")).isEqualTo(1);
    }

    @Test
    void anotherNameOrAnotherBirthDateIsAnotherPerson() {
        TestingApplicant twin = TestingNames.submitted("Mariam", word.latin(), BORN);
        TestingApplicant cousin = TestingNames.submitted("Tesfay", word.latin(), TestingNames.date(1999, 1, 2));
        assertThat(ids(first)).doesNotContain(twin.id().toString(), cousin.id().toString());
    }

    @Test
    void sideBySideEveryDifferenceIsMarked() {
        Response reply = compare(first, second);
        assertThat(reply.statusCode()).isEqualTo(200);
        JsonPath both = reply.jsonPath();
        assertThat(both.getString("one.id")).isEqualTo(first.id().toString());
        assertThat(both.getString("other.state")).isEqualTo("SUBMITTED");
        assertThat(both.getMap("answers.find { it.key == 'person.givenNames' }"))
                .isEqualTo(Map.of("key", "person.givenNames", "one", "Tesfay", "other", "ተስፋይ", "same", false));
        assertThat(both.getBoolean("answers.find { it.key == 'person.birthDate' }.same"))
                .isTrue();
        assertThat(both.getBoolean("dismissed")).isFalse();
        assertThat(looks(first, "duplicates_read")).isEqualTo(1);
        assertThat(looks(second, "duplicates_read")).isEqualTo(1);
        assertThat(officer.request()
                        .header("If-None-Match", reply.header("ETag"))
                        .get(PATH + "/{other}", first.id(), second.id())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whoIsToldApartIsNotShownAgainAndTheTaskEnds() {
        Contract.given().post("/demo/jobs/possible-duplicates").then().statusCode(200);
        assertThat(openTasks(first)).isEqualTo(1);
        assertThat(openTasks(second)).isEqualTo(1);
        dismiss(first, second, "Two brothers, spoken to both").then().statusCode(204);
        dismiss(second, first, "Again").then().statusCode(204);
        assertThat(ids(first)).isEmpty();
        assertThat(ids(second)).isEmpty();
        assertThat(compare(second, first).jsonPath().getBoolean("dismissed")).isTrue();
        assertThat(openTasks(first) + openTasks(second)).isZero();
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from duplicate_dismissals where one_id = ? or other_id = ?",
                                first.id(),
                                first.id()))
                .isEqualTo(1);
    }

    /** Who applied first is compared again when the other one comes: neither is without doubt while one is looked at. */
    @Test
    void aDoubtAboutOneOfTwoIsADoubtAboutBoth() {
        TestingNames.Spelled name = TestingNames.unheard();
        TestingApplicant earlier = TestingNames.submitted("Tesfay", name.latin(), BORN);
        seeks();
        assertThat(openTasks(earlier)).isZero();
        TestingApplicant later = TestingNames.submitted("ተስፋይ", name.ethiopic(), BORN);
        seeks();
        seeks();
        for (TestingApplicant one : List.of(earlier, later)) {
            assertThat(openTasks(one)).isEqualTo(1);
            one.request().get(one.url("identity")).then().body("known[1].text", containsString("looks like another"));
        }
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from case_names where application_id in (?, ?)"
                                        + " and duplicates_sought_at is null",
                                earlier.id(),
                                later.id()))
                .as("each is compared again once, and not for ever")
                .isZero();
    }

    private static void seeks() {
        Contract.given().post("/demo/jobs/possible-duplicates").then().statusCode(200);
    }

    @Test
    void aTaskEndsAsMergedOnlyOnceTheyAreMerged() {
        Contract.given().post("/demo/jobs/possible-duplicates").then().statusCode(200);
        UUID task = new TestingRows(database)
                .id(
                        "select id from staff_tasks where kind = 'possible_duplicate' and subject = ? and ended_at is null",
                        first.id());
        assertThat(decides(task, "merged").statusCode()).isEqualTo(409);
        String duplicate = compare(first, second).jsonPath().getString("other.reference");
        officer.request()
                .body(Map.of("duplicate", duplicate))
                .post("/api/v1/casework/applications/{id}/merges", first.id())
                .then()
                .statusCode(200);
        assertThat(decides(task, "merged").statusCode()).isEqualTo(200);
        assertThat(ids(first)).isEmpty();
    }

    @Test
    void likeNamesAloneMakeNoTask() {
        TestingApplicant third =
                TestingNames.submitted("Tesfay", TestingNames.unheard().latin(), BORN);
        Contract.given().post("/demo/jobs/possible-duplicates").then().statusCode(200);
        assertThat(openTasks(third)).isZero();
    }

    @Test
    void ofAChildAloneOnlyWhoIsTrainedIsShownAndAsked() {
        TestingApplicant child = TestingApplicant.begins();
        child.saysAlone();
        TestingApplicant same = TestingApplicant.begins();
        same.saysAlone();
        for (TestingApplicant one : List.of(child, same)) {
            one.answersAsChild();
            one.says("person.familyName", word.latin());
            one.says("person.birthDate", TestingNames.date(2011, 11, 23));
            one.submitsAsItIs();
        }
        assertThat(list(child).statusCode()).isEqualTo(404);
        assertThat(compare(first, child).statusCode()).isEqualTo(404);
        assertThat(dismiss(first, child, "Others").statusCode()).isEqualTo(404);
        officer = StaffMember.withRoles("caseworker", "safeguarding");
        assertThat(ids(child)).contains(same.id().toString());
        Contract.given().post("/demo/jobs/possible-duplicates").then().statusCode(200);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from staff_tasks where kind = 'possible_child_duplicate' and subject = ?",
                                child.id()))
                .isEqualTo(1);
        assertThat(openTasks(child)).isZero();
    }

    @Test
    void whatIsNotThereOrIsTheSameIsNotFoundAndOthersMayNot() {
        UUID unknown = UUID.randomUUID();
        officer.request().get(PATH, unknown).then().statusCode(404);
        officer.request().get(PATH + "/{other}", first.id(), first.id()).then().statusCode(404);
        officer.request().get(PATH + "/{other}", first.id(), unknown).then().statusCode(404);
        dismiss(first, first, "Same").then().statusCode(404);
        dismiss(first, second, " ").then().statusCode(422).body("code", equalTo("reason_required"));
        StaffMember auditor = StaffMember.withRoles("auditor");
        auditor.request()
                .get(PATH, first.id())
                .then()
                .statusCode(200)
                .body("items.id", hasItems(second.id().toString()));
        auditor.request()
                .body(Map.of("reason", "No"))
                .post(PATH + "/{other}/dismissal", first.id(), second.id())
                .then()
                .statusCode(403);
        assertThat(first.request().get(PATH, first.id()).statusCode()).isEqualTo(403);
        assertThat(StaffMember.withRoles("specialist")
                        .request()
                        .get(PATH, first.id())
                        .statusCode())
                .isEqualTo(403);
    }

    private Response list(TestingApplicant one) {
        return officer.request().get(PATH, one.id());
    }

    private List<String> ids(TestingApplicant one) {
        return list(one).jsonPath().getList("items.id", String.class);
    }

    private Response compare(TestingApplicant one, TestingApplicant other) {
        return officer.request().get(PATH + "/{other}", one.id(), other.id());
    }

    private Response dismiss(TestingApplicant one, TestingApplicant other, String reason) {
        return officer.request().body(Map.of("reason", reason)).post(PATH + "/{other}/dismissal", one.id(), other.id());
    }

    private Response decides(UUID task, String outcome) {
        officer.request().post("/api/v1/casework/tasks/{id}/claim", task);
        return officer.request().body(Map.of("outcome", outcome)).post("/api/v1/casework/tasks/{id}/outcome", task);
    }

    private long openTasks(TestingApplicant one) {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'possible_duplicate' and subject = ? and ended_at is null",
                        one.id());
    }

    private long looks(TestingApplicant one, String action) {
        return new TestingRows(database)
                .number("""
                        select count(*) from audit_entries e join audit_details d on d.entry_id = e.id
                        where d.application_id = ? and e.action = ? and d.session_id = ?""", one.id(), action, officer.signedIn().sessionId());
    }
}
