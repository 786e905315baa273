package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.drafts.TestingApplicant;

/** How a mark that somebody may be in danger is raised by staff, and how it goes away. */
@QuarkusTest
class ClearUrgencyHttpTest {

    @Inject
    DataSource database;

    private StaffMember supervisor;
    private StaffMember onDuty;

    @BeforeEach
    void namesWhoIsOnDuty() {
        supervisor = StaffMember.withRoles("supervisor");
        onDuty = StaffMember.withRoles("caseworker");
        names(List.of(Map.of("staff", onDuty.staffId())));
    }

    @Test
    void onlyAPersonTakesTheMarkAwayAndSaysWhy() {
        TestingTalk talk = urgent("Help");
        refused(talk.changes(Map.of("urgent", false)), 422, "reason_required");
        refused(talk.changes(Map.of("urgent", false, "reason", " ")), 422, "reason_required");
        talk.changes(Map.of("urgent", false, "reason", "A question about a phone"))
                .then()
                .statusCode(200)
                .body("urgent", equalTo(false))
                .body("lines", equalTo(null));
        assertThat(talk.shown().getMap("marks[1]"))
                .containsEntry("urgent", false)
                .containsEntry("by", talk.officer().staffId().toString())
                .containsEntry("reason", "A question about a phone");
        assertThat(talk.tasks("urgent_conversation")).isEmpty();
    }

    @Test
    void whoHasNotReadTheNewestLineDoesNotTakeItAway() {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(person.phone(), person.account(), "danger").asUrgent().arrives();
        TestingTalk talk = talk(person);
        String tag = talk.tag();
        Text.of(person.phone(), person.account(), "he has a knife").arrives();
        Map<String, Object> clears = Map.of("urgent", false, "reason", "Nothing");
        refused(
                talk.officer().request().header("If-Match", tag).body(clears).patch(talk.path()),
                412,
                "precondition_failed");
        refused(talk.officer().request().body(clears).patch(talk.path()), 428, "precondition_required");
        assertThat(talk.shown().getBoolean("urgent")).isTrue();
    }

    @Test
    void itDoesNotCloseWhileItIsUrgent() {
        TestingTalk talk = urgent("Help");
        refused(talk.changes(Map.of("state", "closed")), 409, "conversation_urgent");
        refused(talk.changes(Map.of("state", "closed", "urgent", true)), 409, "conversation_urgent");
        talk.changes(Map.of("state", "closed", "urgent", false, "reason", "Safe, spoken to"))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("urgent", equalTo(false));
    }

    @Test
    void aPersonOfOursRaisesItWithoutReadingFirst() {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(person.phone(), person.account(), "he waits for me outside").arrives();
        TestingTalk talk = talk(person);
        Response raised = talk.officer().request().body(Map.of("urgent", true)).patch(talk.path());
        raised.then().statusCode(200).body("urgent", equalTo(true));
        talk.officer()
                .request()
                .body(Map.of("urgent", true))
                .patch(talk.path())
                .then()
                .statusCode(200);
        assertThat(talk.rings(onDuty.email())).hasSize(1);
        assertThat(talk.shown().<String>getList("marks.markedBy")).containsExactly("staff");
    }

    @Test
    void urgentOnesAreFoundByThemselves() {
        TestingTalk talk = urgent("Help");
        assertThat(listed(true)).contains(talk.id().toString());
        assertThat(listed(false)).doesNotContain(talk.id().toString());
    }

    @Test
    void aChangeThatSaysNothingOrSomethingElseIsRefused() {
        TestingTalk talk = urgent("Help");
        for (Map<String, Object> change :
                List.<Map<String, Object>>of(Map.of(), Map.of("state", "open"), Map.of("reason", "So"))) {
            refused(
                    talk.officer()
                            .invalidRequest()
                            .header("If-Match", talk.tag())
                            .body(change)
                            .patch(talk.path()),
                    400,
                    "malformed_request");
        }
    }

    private List<String> listed(boolean urgent) {
        return onDuty.request()
                .queryParam("urgent", urgent)
                .queryParam("state", "open")
                .queryParam("limit", 100)
                .get(ConversationsResource.PATH)
                .jsonPath()
                .getList("items.id");
    }

    private void names(List<Map<String, Object>> people) {
        supervisor
                .request()
                .header("If-Match", "*")
                .body(Map.of("people", people))
                .put(DutyResource.PATH)
                .then()
                .statusCode(204);
    }

    private TestingTalk urgent(String body) {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(person.phone(), person.account(), body).asUrgent().arrives();
        return talk(person);
    }

    private TestingTalk talk(TestingApplicant person) {
        return TestingTalk.of(database, onDuty, person.account());
    }
}
