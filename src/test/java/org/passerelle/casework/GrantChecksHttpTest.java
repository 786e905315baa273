package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** A share of the grants, all of them in these tests, is looked at by somebody else, and no grant waits for that. */
@QuarkusTest
class GrantChecksHttpTest {

    @Inject
    DataSource database;

    @Test
    void aSupervisorLooksAtAGrantThatIsInForce() {
        TestingApplicant person = TestingApplicant.submitted();
        TestingPosition position = new TestingPosition(database);
        position.put(person.id(), CaseState.BIOMETRICS);
        StaffMember granting = StaffMember.withRoles("supervisor");
        new TestingMoves(granting, person.id())
                .moves("grant", "biometrics_matched")
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
        UUID task = new TestingRows(database)
                .id("select id from staff_tasks where kind = 'grant_check' and application_id = ?", person.id());
        decides(granting, task).then().statusCode(409).body("code", equalTo("other_officer_needed"));
        decides(StaffMember.withRoles("supervisor"), task)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("found_wrong"));
        new TestingMoves(granting, person.id()).ways().then().body("state", equalTo("GRANTED"));
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from staff_tasks where kind = 'grant_check' and application_id = ?",
                                person.id()))
                .isEqualTo(1);
    }

    private static Response decides(StaffMember supervisor, UUID task) {
        return supervisor
                .request()
                .body(Map.of("outcome", "found_wrong", "note", "The scan is of somebody else."))
                .post("/api/v1/casework/tasks/{id}/outcome", task);
    }
}
