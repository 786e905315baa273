package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.passerelle.casework.TestingWishes.MARRIAGE;
import static org.passerelle.casework.TestingWishes.PRESENCE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What becomes of a list of things that a person was asked to show: dropped one by one, answered, and followed by others. */
@QuarkusTest
class WantedEvidenceHttpTest {

    @Inject
    DataSource database;

    private TestingWishes wishes;
    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyIsCalled() {
        wishes = TestingWishes.called(database);
        person = wishes.person();
        officer = wishes.officer();
    }

    @Test
    void anOfficerDropsWhatIsNoLongerNeeded() {
        String request = wishes.asks(28, MARRIAGE, PRESENCE).path("id");
        String thing = officer.request()
                .get(wishes.url(""))
                .then()
                .statusCode(200)
                .body("items[0].wanted.name", hasItem("Marriage certificate"))
                .extract()
                .path("items[0].wanted[0].id");
        String path = wishes.url("/" + request + "/wanted/" + thing);
        StaffMember.withRoles("auditor").request().delete(path).then().statusCode(403);
        officer.request()
                .delete(wishes.url("/" + UUID.randomUUID() + "/wanted/" + thing))
                .then()
                .statusCode(404);
        officer.request().delete(path).then().statusCode(204);
        officer.request().delete(path).then().statusCode(404);
        wishes.reads("en").then().body("items[0].wanted.state", contains("dropped", "open"));
        String last = wishes.reads("en").path("items[0].wanted[1].id");
        officer.request()
                .delete(wishes.url("/" + request + "/wanted/" + last))
                .then()
                .statusCode(409)
                .body("code", equalTo("last_wanted"));
        wishes.reads("en").then().body("items[0].wanted.state", contains("dropped", "open"));
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'evidence_wish_dropped'",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void droppedAgainAfterALostReplyItIsDroppedOnce() {
        String request = wishes.asks(28, MARRIAGE, PRESENCE).path("id");
        String thing = wishes.reads("en").path("items[0].wanted[0].id");
        for (int time = 0; time < 2; time++) {
            officer.request()
                    .header("Idempotency-Key", "drop")
                    .delete(wishes.url("/" + request + "/wanted/" + thing))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void anAnsweredListStaysClosedWhenTheCaseWaitsForSomethingElse() {
        wishes.asks(28, MARRIAGE).then().statusCode(201);
        person.request().post(person.url("answered")).then().statusCode(200);
        TestingMoves work = new TestingMoves(officer, person.id());
        work.movesSaying("ask_for_more", "answer_unclear")
                .then()
                .statusCode(200)
                .body("state", equalTo("MORE_NEEDED"));
        wishes.reads("en").then().body("items.open", contains(false));
        person.request().post(person.url("answered")).then().statusCode(200);
        wishes.asks(28, PRESENCE).then().statusCode(201);
        wishes.reads("en").then().body("items.open", contains(false, true));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
