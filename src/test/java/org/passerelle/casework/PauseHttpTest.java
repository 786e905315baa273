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

/** A case is held where it stands, and goes on from there. */
@QuarkusTest
class PauseHttpTest {

    private static final String PAUSE = "/api/v1/casework/applications/{id}/pause";

    @Inject
    DataSource database;

    @Test
    void aHeldCaseKeepsItsPlaceAndGoesOn() {
        TestingApplicant person = TestingApplicant.submitted();
        TestingMoves work = new TestingMoves(StaffMember.withRoles("caseworker"), person.id());
        long entered = entered(person.id());
        long version = work.version();
        pause(work, version, true).then().statusCode(200).body("outcome", equalTo("paused"));
        work.ways().then().body("paused", equalTo(true)).body("state", equalTo("SUBMITTED"));
        pause(work, version, false).then().statusCode(412);
        pause(work, version + 1, true).then().statusCode(200);
        assertThat(work.version()).isEqualTo(version + 1);
        pause(work, version + 1, false).then().statusCode(200).body("outcome", equalTo("resumed"));
        work.ways().then().body("paused", equalTo(false));
        assertThat(entered(person.id())).isEqualTo(entered);
    }

    @Test
    void onlyAnOpenCaseIsHeldAndWithAReason() {
        TestingApplicant person = TestingApplicant.submitted();
        TestingMoves work = new TestingMoves(StaffMember.withRoles("supervisor"), person.id());
        work.officer()
                .request()
                .body(Map.of("paused", true, "reason", "A reason"))
                .put(PAUSE, person.id())
                .then()
                .statusCode(428);
        work.officer()
                .request()
                .header("If-Match", "*")
                .body(Map.of("paused", true, "reason", " "))
                .put(PAUSE, person.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_required"));
        new TestingPosition(database).put(person.id(), CaseState.ARRIVED);
        pause(work, work.version(), true).then().statusCode(409).body("code", equalTo("move_not_allowed"));
        StaffMember auditor = StaffMember.withRoles("auditor");
        pause(new TestingMoves(auditor, person.id()), 1, true).then().statusCode(403);
    }

    private static Response pause(TestingMoves work, long version, boolean paused) {
        return work.officer()
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("paused", paused, "reason", "We wait for a second number."))
                .put(PAUSE, work.application());
    }

    private long entered(UUID application) {
        return new TestingRows(database)
                .number("select extract(epoch from entered_at) * 1000000 from applications where id = ?", application);
    }
}
