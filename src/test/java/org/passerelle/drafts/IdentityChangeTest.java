package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;

/** A name or a birth date that is corrected after submission: a person looks at it, and it holds nothing up. */
@QuarkusTest
class IdentityChangeTest {

    private static final String TOWN = "journey.currentTown";
    private static final String NAME = "person.familyName";
    private static final String TASKS = "/api/v1/casework/tasks";

    private final Phone handset = Phone.fresh();
    private TestingPhoneApp phone;
    private TestingCorrections corrections;

    @BeforeEach
    void somebodySubmits() {
        phone = TestingPhoneApp.of(handset.signsIn());
        corrections = new TestingCorrections(phone);
        TestingAnswers.givenBy(phone);
        phone.request()
                .header("If-Match", "\"" + phone.everything().getLong("revision") + "\"")
                .post(phone.url("submission"))
                .then()
                .statusCode(201);
    }

    @Test
    void isLookedAtByAPersonAndInForceWhenTheyAccept() {
        phone.saves(NAME, "Exemple");
        phone.saves("person.otherNames[k7f3q9xa].name", "Example");
        phone.saves(TOWN, "Dunkirk");
        fileAll().then().statusCode(201).body("results.outcome", equalTo(List.of("in_review", "in_review", "applied")));
        assertThat(phone.request().get(phone.url("submission")).asString())
                .contains("Dunkirk")
                .doesNotContain("Exemple");
        assertThat(told()).anyMatch(body -> body.contains("A person will look at it"));
        decide("accept").then().statusCode(200).body("outcome", equalTo("accept"));
        assertThat(phone.stored(NAME)).isEqualTo("Exemple");
        assertThat(phone.request().get(phone.url("submission")).asString()).contains("Exemple");
        assertThat(states()).containsOnly("accepted", "applied");
        assertThat(told()).anyMatch(body -> body.contains("the change you asked for is made"));
    }

    @Test
    void staysAsItWasWhenTheyDeclineAndThePersonIsTold() {
        phone.saves(NAME, "Exemple");
        file(NAME);
        decide("decline").then().statusCode(200);
        assertThat(phone.everything().getList("changes.key")).doesNotContain(NAME);
        assertThat(states()).containsExactly("declined");
        assertThat(told()).anyMatch(body -> body.contains("did not make it"));
    }

    @Test
    void makesWayForALaterOneOfTheSameKey() {
        phone.saves(NAME, "Exemple");
        file(NAME);
        String first = task();
        phone.saves(NAME, "Exempel");
        file(NAME).then().body("results[0].outcome", equalTo("in_review"));
        assertThat(states()).containsExactly("in_review", "replaced");
        assertThat(task()).isNotEqualTo(first);
        decide("accept").then().statusCode(200);
        assertThat(phone.stored(NAME)).isEqualTo("Exempel");
    }

    @Test
    void isTakenBackWhileItIsLookedAtAndNotAfterwards() {
        phone.saves(NAME, "Exemple");
        String id = file(NAME).path("results[0].id");
        takeBack(id).then().statusCode(204);
        takeBack(id).then().statusCode(204);
        assertThat(states()).containsExactly("taken_back");
        assertThat(openTasks()).isEmpty();
        phone.saves(NAME, "Exempel");
        String other = file(NAME).path("results[0].id");
        decide("accept");
        takeBack(other).then().statusCode(409).body("code", equalTo("correction_settled"));
    }

    @Test
    void isNotAcceptedWhileTheApplicationIsWithdrawn() {
        phone.saves(NAME, "Exemple");
        file(NAME);
        phone.request().post(phone.url("withdrawal")).then().statusCode(200);
        decide("accept").then().statusCode(409).body("code", equalTo("task_not_now"));
        phone.request().delete(phone.url("withdrawal")).then().statusCode(200);
        decide("accept").then().statusCode(200);
    }

    @Test
    void showsWhoeverDecidesWhatStandsThereAndWhatItIsToBecome() {
        phone.saves("person.givenNames", "Test Persona");
        file("person.givenNames");
        StaffMember officer = officer();
        String subject = officer.request().get(TASKS + "/" + task()).path("subject");
        String change = "/api/v1/casework/identity-changes/" + subject;
        officer.request()
                .get(change)
                .then()
                .statusCode(200)
                .body("application", equalTo(phone.application()))
                .body("changes.key", equalTo(List.of("person.givenNames")))
                .body("changes[0].present", equalTo("Test Person"))
                .body("changes[0].proposed", equalTo("Test Persona"));
        phone.request().get(change).then().statusCode(403);
        StaffMember.withRoles("auditor").request().get(change).then().statusCode(403);
        decide("accept");
        officer.request().get(change).then().statusCode(404);
    }

    private Response file(String key) {
        return corrections.file(key);
    }

    private Response fileAll() {
        return corrections.fileAll();
    }

    private Response takeBack(String id) {
        return corrections.takeBack(id);
    }

    private List<String> states() {
        return corrections.states();
    }

    private List<String> told() {
        return corrections.told(handset);
    }

    private Response decide(String outcome) {
        StaffMember officer = officer();
        String task = task();
        officer.request().post(TASKS + "/" + task + "/claim").then().statusCode(200);
        Response decided = officer.request().body(Map.of("outcome", outcome)).post(TASKS + "/" + task + "/outcome");
        if (decided.statusCode() != 200) {
            officer.request().delete(TASKS + "/" + task + "/claim");
        }
        return decided;
    }

    private String task() {
        return openTasks().getLast();
    }

    /** The open tasks about this application. */
    private List<String> openTasks() {
        StaffMember officer = officer();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    officer.request().queryParam("kind", "identity_change").queryParam("limit", 100);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(TASKS)
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(item -> phone.application().equals(item.get("application")))
                    .forEach(item -> ids.add((String) item.get("id")));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    private static StaffMember officer() {
        return StaffMember.withRoles("caseworker");
    }
}
