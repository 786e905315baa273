package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** What becomes of a list of things that a person was asked to show: dropped one by one, answered, and followed by others. */
@QuarkusTest
class WantedEvidenceHttpTest {

    private static final Map<String, Object> MARRIAGE = Map.of("type", "MARRIAGE_CERT", "why", "identity_unclear");
    private static final Map<String, Object> PRESENCE = Map.of("category", "presence", "why", "presence_unclear");

    @Inject
    DataSource database;

    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyIsCalled() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        officer = StaffMember.withRoles("caseworker");
        new TestingPosition(database).put(person.id(), CaseState.CALLED);
    }

    @Test
    void anOfficerDropsWhatIsNoLongerNeeded() {
        String request = asks(MARRIAGE, PRESENCE).path("id");
        String thing = officer.request()
                .get(url(""))
                .then()
                .statusCode(200)
                .body("items[0].wanted.name", hasItem("Marriage certificate"))
                .extract()
                .path("items[0].wanted[0].id");
        String path = url("/" + request + "/wanted/" + thing);
        StaffMember.withRoles("auditor").request().delete(path).then().statusCode(403);
        officer.request()
                .delete(url("/" + UUID.randomUUID() + "/wanted/" + thing))
                .then()
                .statusCode(404);
        officer.request().delete(path).then().statusCode(204);
        officer.request().delete(path).then().statusCode(404);
        reads().then().body("items[0].wanted.state", contains("dropped", "open"));
        String last = reads().path("items[0].wanted[1].id");
        officer.request()
                .delete(url("/" + request + "/wanted/" + last))
                .then()
                .statusCode(409)
                .body("code", equalTo("last_wanted"));
        reads().then().body("items[0].wanted.state", contains("dropped", "open"));
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'evidence_wish_dropped'",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void droppedAgainAfterALostReplyItIsDroppedOnce() {
        String request = asks(MARRIAGE, PRESENCE).path("id");
        String thing = reads().path("items[0].wanted[0].id");
        for (int time = 0; time < 2; time++) {
            officer.request()
                    .header("Idempotency-Key", "drop")
                    .delete(url("/" + request + "/wanted/" + thing))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void anAnsweredListStaysClosedWhenTheCaseWaitsForSomethingElse() {
        asks(MARRIAGE).then().statusCode(201);
        person.request().post(person.url("answered")).then().statusCode(200);
        TestingMoves work = new TestingMoves(officer, person.id());
        work.movesSaying("ask_for_more", "answer_unclear")
                .then()
                .statusCode(200)
                .body("state", equalTo("MORE_NEEDED"));
        reads().then().body("items.open", contains(false));
        person.request().post(person.url("answered")).then().statusCode(200);
        asks(PRESENCE).then().statusCode(201);
        reads().then().body("items.open", contains(false, true));
    }

    private Response reads() {
        return person.request().get(person.url("evidence-requests"));
    }

    /** Looks first, and asks for it then. */
    private Response asks(Map<?, ?>... things) {
        List<Map<?, ?>> wanted = List.of(things);
        String preview = officer.request()
                .header("If-Match", "*")
                .body(Map.of("wanted", wanted))
                .post(url("/preview"))
                .path("preview");
        return officer.request()
                .header("If-Match", "*")
                .body(Map.of("wanted", wanted, "preview", preview))
                .post(url(""));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + "/evidence-requests" + part;
    }
}
