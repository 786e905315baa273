package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Somebody may be in danger: who is told, when, and how the mark goes away. */
@QuarkusTest
class UrgentHttpTest {

    @Inject
    DataSource database;

    private StaffMember supervisor;
    private StaffMember onDuty;

    @BeforeEach
    void namesWhoIsOnDuty() {
        TestingTalk.calm(database);
        supervisor = StaffMember.withRoles("supervisor");
        onDuty = StaffMember.withRoles("caseworker");
        names(List.of(Map.of("staff", onDuty.staffId())));
    }

    @Nested
    class Telling {

        @Test
        void whoWritesThatItIsUrgentHasThoseOnDutyToldAtOnce() {
            TestingApplicant person = TestingApplicant.begins();
            person.request()
                    .body(Map.of("body", "They threaten me", "urgent", true))
                    .post(person.url("messages"))
                    .then()
                    .statusCode(201);
            TestingTalk talk = talk(person);
            assertThat(talk.rings(onDuty.email())).hasSize(1);
            assertThat(talk.rings(supervisor.email())).isEmpty();
            assertThat(talk.shown().getMap("marks[0]")).containsEntry("markedBy", "sender");
            assertThat(talk.shown().getMap("alarms[0]"))
                    .containsEntry("audience", "duty")
                    .containsEntry("people", 1)
                    .containsEntry("escalation", false);
            assertThat(talk.tasks("urgent_conversation")).hasSize(1);
        }

        @Test
        void anAlarmTellsNothingOfThePersonOrOfWhatTheyWrote() {
            TestingTalk talk = urgent("They threaten me");
            assertThat(talk.rings(onDuty.email()))
                    .singleElement()
                    .asString()
                    .doesNotContain("threaten")
                    .doesNotContain("+33");
        }

        @Test
        void aWordInATextRaisesTheMarkAndNoLaterTextTakesItAway() {
            TestingApplicant person = TestingApplicant.begins();
            Text.of(person.phone(), person.account(), "the boat sinks")
                    .asUrgent()
                    .arrives();
            Text.of(person.phone(), person.account(), "all is well").arrives();
            TestingTalk talk = talk(person);
            assertThat(talk.shown().getBoolean("urgent")).isTrue();
            talk.answers("Call 196.").then().statusCode(201);
            assertThat(talk.shown().getBoolean("urgent")).isTrue();
            assertThat(talk.tasks("urgent_conversation")).hasSize(1);
        }

        @Test
        void aWordOfDangerOnOurPagesIsHeardToo() {
            TestingApplicant person = TestingApplicant.begins();
            String safety = person.request()
                    .body(Map.of("body", "Please, our boat is sinking", "urgent", false))
                    .post(person.url("messages"))
                    .path("safety");
            assertThat(safety).startsWith("In danger call 112.").contains("urgent");
            TestingTalk talk = talk(person);
            assertThat(talk.rings(onDuty.email())).hasSize(1);
            assertThat(talk.shown().getMap("marks[0]")).containsEntry("markedBy", "word");
        }

        @Test
        void aPhoneOnTheListIsToldByText() {
            Phone phone = Phone.fresh();
            names(List.of(Map.of("staff", onDuty.staffId(), "phone", phone.number())));
            TestingTalk talk = urgent("Help");
            assertThat(talk.rings(phone.number())).hasSize(1);
            assertThat(talk.rings(onDuty.email())).hasSize(1);
        }

        @Test
        void aStrangerIsHeardToo() {
            Text text = Text.of(Phone.fresh(), null, "we are at sea").asUrgent();
            text.arrives();
            TestingTalk talk = TestingTalk.with(database, onDuty, text.id());
            assertThat(talk.rings(onDuty.email())).hasSize(1);
        }

        @Test
        void whileNobodyIsOnDutySupervisorsAreToldAtOnce() {
            names(List.of());
            assertThat(urgent("Help").rings(supervisor.email())).hasSize(1);
        }

        @Test
        void whoNoLongerWorksHereIsNobodyOnDuty() {
            new TestingRows(database).change("update staff set suspended_at = now() where id = ?", onDuty.staffId());
            TestingTalk talk = urgent("Help");
            assertThat(talk.rings(onDuty.email())).isEmpty();
            assertThat(talk.rings(supervisor.email())).hasSize(1);
        }

        @Test
        void thatThereIsNobodyToTellIsRecordedAndCounted() {
            TestingRows rows = new TestingRows(database);
            rows.change("update staff set suspended_at = timestamptz '2000-01-01' where suspended_at is null");
            TestingTalk talk;
            try {
                talk = urgent("Help");
            } finally {
                rows.change("update staff set suspended_at = null where suspended_at = timestamptz '2000-01-01'");
            }
            assertThat(talk.shown().getMap("alarms[0]"))
                    .containsEntry("audience", "nobody")
                    .containsEntry("people", 0);
            assertThat(talk.tasks("urgent_conversation")).hasSize(1);
            assertThat(RestAssured.given().get("/q/metrics").asString())
                    .contains("passerelle_conversations_alarms_total{audience=\"nobody\",escalation=\"false\"");
        }

        @Test
        void aFloodOfTextsDoesNotFloodThoseOnDuty() {
            TestingApplicant person = TestingApplicant.begins();
            for (int i = 0; i < 8; i++) {
                Text.of(person.phone(), person.account(), "danger " + i)
                        .asUrgent()
                        .arrives();
            }
            TestingTalk talk = talk(person);
            assertThat(talk.rings(onDuty.email())).hasSize(3);
            assertThat(talk.shown().<Object>getList("lines")).hasSize(8);
            TestingClock.advance(Duration.ofHours(2));
            Text.of(person.phone(), person.account(), "danger again").asUrgent().arrives();
            assertThat(talk.rings(onDuty.email())).hasSize(4);
        }

        @Test
        void whoeverHasTakenItIsNotDisturbedForAnHour() {
            TestingApplicant person = TestingApplicant.begins();
            Text.of(person.phone(), person.account(), "danger").asUrgent().arrives();
            TestingTalk talk = talk(person);
            take(talk);
            Text.of(person.phone(), person.account(), "danger still").asUrgent().arrives();
            assertThat(talk.rings(onDuty.email())).hasSize(1);
            TestingClock.advance(Duration.ofMinutes(61));
            Text.of(person.phone(), person.account(), "danger again").asUrgent().arrives();
            assertThat(talk.rings(onDuty.email())).hasSize(2);
        }
    }

    @Nested
    class Escalating {

        @Test
        void whatNobodyTakesInAQuarterOfAnHourGoesToSupervisorsAndAgain() {
            TestingTalk talk = urgent("Help");
            TestingClock.advance(Duration.ofMinutes(14));
            escalates();
            assertThat(talk.rings(supervisor.email())).isEmpty();
            TestingClock.advance(Duration.ofMinutes(2));
            escalates();
            escalates();
            assertThat(talk.rings(supervisor.email())).hasSize(1);
            TestingClock.advance(Duration.ofMinutes(31));
            escalates();
            assertThat(talk.rings(supervisor.email())).hasSize(2);
            assertThat(later(talk).shown().<Boolean>getList("alarms.escalation"))
                    .containsExactly(false, true, true);
        }

        @Test
        void whatSomebodyHasTakenDoesNotAndWhatTheyGiveBackDoes() {
            TestingTalk talk = urgent("Help");
            String task = take(talk);
            TestingClock.advance(Duration.ofMinutes(16));
            escalates();
            assertThat(talk.rings(supervisor.email())).isEmpty();
            onDuty.request()
                    .delete(TasksResource.PATH + "/" + task + "/claim")
                    .then()
                    .statusCode(200);
            escalates();
            assertThat(talk.rings(supervisor.email())).hasSize(1);
        }

        /** Who took it may have gone home, or be suspended. */
        @Test
        void whatSomebodyHasTakenAndNotAnsweredWithinAnHourDoes() {
            TestingTalk talk = urgent("Help");
            take(talk);
            TestingClock.advance(Duration.ofMinutes(59));
            escalates();
            assertThat(talk.rings(supervisor.email())).isEmpty();
            TestingClock.advance(Duration.ofMinutes(2));
            escalates();
            assertThat(talk.rings(supervisor.email())).hasSize(1);
        }

        @Test
        void whatSomebodyHasAnsweredDoesNot() {
            TestingTalk talk = urgent("Help");
            talk.answers("I call you.").then().statusCode(201);
            TestingClock.advance(Duration.ofMinutes(16));
            escalates();
            assertThat(talk.rings(supervisor.email())).isEmpty();
        }

        @Test
        void itEndsAtSomeTimeAndTheTaskStays() {
            TestingTalk talk = urgent("Help");
            new TestingRows(database)
                    .change(
                            "insert into conversation_alarms (id, conversation_id, audience, people, escalation, at)"
                                    + " select gen_random_uuid(), id, 'supervisors', 1, true, urgent_since"
                                    + " from conversations, generate_series(1, 24) where id = ?",
                            talk.id());
            TestingClock.advance(Duration.ofMinutes(46));
            escalates();
            assertThat(talk.rings(supervisor.email())).isEmpty();
            assertThat(later(talk).tasks("urgent_conversation")).singleElement().satisfies(task -> assertThat(task)
                    .containsEntry("overdue", true));
        }

        /** Sessions of staff end after half an hour without use. */
        private TestingTalk later(TestingTalk talk) {
            return talk.as(StaffMember.withRoles("caseworker"));
        }

        private void escalates() {
            Contract.given().post("/demo/jobs/urgent-escalation").then().statusCode(200);
        }
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

    private String take(TestingTalk talk) {
        UUID task = UUID.fromString(
                (String) talk.tasks("urgent_conversation").getFirst().get("id"));
        talk.officer()
                .request()
                .post(TasksResource.PATH + "/" + task + "/claim")
                .then()
                .statusCode(200);
        return task.toString();
    }
}
