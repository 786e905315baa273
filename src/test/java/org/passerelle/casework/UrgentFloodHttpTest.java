package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.casework.conversation.Flood;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Whoever can forge senders must not be able to make those on duty put their phones away. */
@QuarkusTest
class UrgentFloodHttpTest {

    @Inject
    DataSource database;

    private StaffMember supervisor;
    private StaffMember onDuty;

    @BeforeEach
    void namesWhoIsOnDuty() {
        TestingTalk.calm(database);
        supervisor = StaffMember.withRoles("supervisor");
        onDuty = StaffMember.withRoles("caseworker");
        supervisor
                .request()
                .header("If-Match", "*")
                .body(Map.of("people", List.of(Map.of("staff", onDuty.staffId()))))
                .put(DutyResource.PATH)
                .then()
                .statusCode(204);
    }

    @AfterEach
    void endsIt() {
        TestingTalk.calm(database);
    }

    @Test
    void aFloodFromManyNumbersIsHeardOnceInAWhileAndAllOfItStandsInTheList() {
        rang(urgent(), false);
        TestingTalk unheard = urgent();
        assertThat(unheard.rings(onDuty.email())).isEmpty();
        assertThat(unheard.tasks("urgent_conversation")).hasSize(1);
        TestingClock.advance(Flood.BETWEEN);
        assertThat(urgent().rings(onDuty.email())).hasSize(1);
    }

    @Test
    void norDoSupervisorsHearOfEachInAFlood() {
        TestingTalk talk = urgent();
        TestingClock.advance(Duration.ofMinutes(16));
        rang(urgent(), true);
        escalates();
        assertThat(talk.rings(supervisor.email())).isEmpty();
        TestingClock.advance(Flood.BETWEEN);
        escalates();
        assertThat(talk.rings(supervisor.email())).hasSize(1);
    }

    /** As often as it may within an hour, just now. */
    private void rang(TestingTalk talk, boolean escalation) {
        new TestingRows(database)
                .change(
                        "insert into conversation_alarms (id, conversation_id, audience, people, escalation, at)"
                                + " select gen_random_uuid(), id, 'duty', 1, ?, urgent_since"
                                + " from conversations, generate_series(1, 60) where id = ?",
                        escalation,
                        talk.id());
    }

    private TestingTalk urgent() {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(person.phone(), person.account(), "Help").asUrgent().arrives();
        return TestingTalk.of(database, onDuty, person.account());
    }

    private void escalates() {
        Contract.given().post("/demo/jobs/urgent-escalation").then().statusCode(200);
    }
}
