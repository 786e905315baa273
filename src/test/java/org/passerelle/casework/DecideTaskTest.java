package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

@QuarkusTest
class DecideTaskTest {

    @Inject
    TestingTasks tasks;

    @Inject
    TestingDecision decision;

    @Inject
    DataSource database;

    @Nested
    class Claiming {

        @Test
        void ofTwoTheFirstHasIt() {
            String task = task();
            StaffMember first = StaffMember.withRoles("caseworker");
            StaffMember second = StaffMember.withRoles("caseworker");
            claim(first, task)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("claimed"))
                    .body("claimedBy", equalTo(first.staffId().toString()))
                    .body("outcomes", contains("agree", "refuse", "not_now", "broken"));
            refused(claim(second, task), 409, "task_taken");
            claim(first, task).then().statusCode(200);
        }

        @Test
        void ofManyAtOnceOneHasIt() throws Exception {
            String task = task();
            List<StaffMember> officers = List.of(
                    StaffMember.withRoles("caseworker"),
                    StaffMember.withRoles("caseworker"),
                    StaffMember.withRoles("caseworker"));
            List<Response> replies = together(officers, officer -> claim(officer, task));
            assertThat(replies).filteredOn(reply -> reply.statusCode() == 200).hasSize(1);
            assertThat(replies).filteredOn(reply -> reply.statusCode() == 409).hasSize(2);
        }

        @Test
        void whatOneHasTakenIsOnTheirOwnList() {
            String task = task();
            StaffMember officer = StaffMember.withRoles("caseworker");
            claim(officer, task);
            officer.request()
                    .queryParam("state", "mine")
                    .get(TasksResource.PATH)
                    .then()
                    .body("items.id", contains(task));
        }

        @Test
        void givenBackItIsOpenToOthers() {
            String task = task();
            StaffMember first = StaffMember.withRoles("caseworker");
            claim(first, task);
            release(first, task).then().statusCode(200).body("claimedBy", nullValue());
            release(first, task).then().statusCode(200);
            claim(StaffMember.withRoles("caseworker"), task).then().statusCode(200);
        }

        @Test
        void onlyASupervisorGivesBackWhatAColleagueHas() {
            String task = task();
            claim(StaffMember.withRoles("caseworker"), task);
            refused(release(StaffMember.withRoles("caseworker"), task), 409, "task_taken");
            release(StaffMember.withRoles("supervisor"), task).then().statusCode(200);
        }

        @Test
        void anAuditorReadsAndChangesNothing() {
            String task = task();
            StaffMember auditor = StaffMember.withRoles("auditor");
            read(auditor, task).then().statusCode(200);
            refused(claim(auditor, task), 403, "forbidden");
            refused(release(auditor, task), 403, "forbidden");
            refused(decide(auditor, task, "agree"), 403, "forbidden");
        }

        @Test
        void aSupervisorStandsInForCaseworkersAndNotForWhoeverIsTrainedForChildren() {
            TaskKind kind = TestingTasks.kind(Roles.SAFEGUARDING, Duration.ofHours(1));
            String ofAChild = tasks.of(tasks.open(kind)).toString();
            StaffMember supervisor = StaffMember.withRoles("supervisor");
            read(supervisor, ofAChild).then().statusCode(200);
            refused(claim(supervisor, ofAChild), 403, "forbidden");
            refused(decide(supervisor, ofAChild, "done"), 403, "forbidden");
            claim(StaffMember.withRoles("supervisor", "safeguarding"), ofAChild)
                    .then()
                    .statusCode(200);
            release(supervisor, ofAChild).then().statusCode(200);
            decide(supervisor, task(), "agree").then().statusCode(200);
        }

        @Test
        void aTaskOfAnotherRoleIsNotThere() {
            String task = task();
            StaffMember specialist = StaffMember.withRoles("specialist");
            refused(read(specialist, task), 404, "not_found");
            refused(claim(specialist, task), 404, "not_found");
            refused(decide(specialist, task, "agree"), 404, "not_found");
            refused(read(specialist, UUID.randomUUID().toString()), 404, "not_found");
        }
    }

    @Nested
    class Deciding {

        @Test
        void theFeatureActsAndTheTaskEnds() {
            UUID subject = tasks.open(TestingDecision.KIND);
            String task = tasks.of(subject).toString();
            StaffMember officer = StaffMember.withRoles("caseworker");
            claim(officer, task);
            decide(officer, task, "agree")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("done"))
                    .body("outcome", equalTo("agree"))
                    .body("outcomes", empty());
            assertThat(decision.of(subject)).singleElement().satisfies(decided -> {
                assertThat(decided.outcome()).isEqualTo("agree");
                assertThat(decided.note()).isEqualTo("A note");
                assertThat(decided.by().staffId()).isEqualTo(officer.staffId());
            });
            refused(claim(officer, task), 409, "task_done");
            refused(release(officer, task), 409, "task_done");
        }

        @Test
        void sentAgainAfterALostReplyItIsTheSameAndDoneOnce() {
            UUID subject = tasks.open(TestingDecision.KIND);
            String task = tasks.of(subject).toString();
            StaffMember officer = StaffMember.withRoles("caseworker");
            Response first = decide(officer, task, "agree");
            Response again = decide(officer, task, "agree");
            again.then().statusCode(200);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(decision.of(subject)).hasSize(1);
            refused(decide(officer, task, "refuse"), 409, "task_done");
            refused(decide(StaffMember.withRoles("caseworker"), task, "agree"), 409, "task_done");
        }

        @Test
        void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
            UUID subject = tasks.open(TestingDecision.KIND);
            String task = tasks.of(subject).toString();
            List<StaffMember> officers =
                    List.of(StaffMember.withRoles("caseworker"), StaffMember.withRoles("caseworker"));
            List<Response> replies = together(officers, officer -> decide(officer, task, "agree"));
            assertThat(replies).filteredOn(reply -> reply.statusCode() == 200).hasSize(1);
            assertThat(decision.of(subject)).hasSize(1);
        }

        @Test
        void nobodyDecidesWhatAColleagueHas() {
            String task = task();
            claim(StaffMember.withRoles("caseworker"), task);
            refused(decide(StaffMember.withRoles("supervisor"), task, "agree"), 409, "task_taken");
        }

        @Test
        void aWordThatIsNoOutcomeIsRefused() {
            refused(decide(StaffMember.withRoles("caseworker"), task(), "perhaps"), 422, "outcome_unknown");
        }

        @Test
        void aKindThatNobodyActsOnCannotBeDecided() {
            TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, Duration.ofHours(1));
            String task = tasks.of(tasks.open(kind)).toString();
            refused(decide(StaffMember.withRoles("caseworker"), task, "done"), 422, "outcome_unknown");
        }

        @Test
        void whatCannotBePutIntoForceLeavesTheTaskOpen() {
            String task = task();
            StaffMember officer = StaffMember.withRoles("caseworker");
            refused(decide(officer, task, "not_now"), 409, "task_not_now");
            read(officer, task).then().body("state", equalTo("open"));
        }

        @Test
        void aFailureLeavesTheTaskOpen() {
            String task = task();
            StaffMember officer = StaffMember.withRoles("caseworker");
            refused(decide(officer, task, "broken"), 500, "internal_error");
            read(officer, task).then().body("state", equalTo("open")).body("note", nullValue());
            decide(officer, task, "agree").then().statusCode(200);
        }

        @Test
        void theNoteIsReadByColleaguesAndSealedInTheDatabase() {
            String task = task();
            decide(StaffMember.withRoles("caseworker"), task, "agree").then().statusCode(200);
            read(StaffMember.withRoles("caseworker"), task).then().body("note", equalTo("A note"));
            assertThat(new TestingRows(database)
                            .number(
                                    "select position(convert_to('A note', 'UTF8') in note) from staff_tasks where id = ?",
                                    UUID.fromString(task)))
                    .isZero();
        }

        @Test
        void aNoteThatIsEmptyOrTooLongIsRefused() {
            String task = task();
            StaffMember officer = StaffMember.withRoles("caseworker");
            for (String note : List.of("", " ", "x".repeat(TaskNotes.LONGEST + 1))) {
                refused(
                        officer.invalidRequest()
                                .body(Map.of("outcome", "agree", "note", note))
                                .post(path(task) + "/outcome"),
                        422,
                        "text_invalid");
            }
        }

        @Test
        void aRepeatedKeyGivesTheFirstReply() {
            String task = task();
            StaffMember officer = StaffMember.withRoles("caseworker");
            Response first = officer.request().header("Idempotency-Key", "one").post(path(task) + "/claim");
            release(officer, task);
            Response again = officer.request().header("Idempotency-Key", "one").post(path(task) + "/claim");
            assertThat(again.asString()).isEqualTo(first.asString());
            read(officer, task).then().body("state", equalTo("open"));
        }
    }

    private String task() {
        return tasks.of(tasks.open(TestingDecision.KIND)).toString();
    }

    private static List<Response> together(List<StaffMember> officers, Function<StaffMember, Response> work)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(officers.size())) {
            List<Callable<Response>> calls = officers.stream()
                    .<Callable<Response>>map(officer -> () -> work.apply(officer))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static String path(String task) {
        return TasksResource.PATH + "/" + task;
    }

    private static Response read(StaffMember officer, String task) {
        return officer.request().get(path(task));
    }

    private static Response claim(StaffMember officer, String task) {
        return officer.request().post(path(task) + "/claim");
    }

    private static Response release(StaffMember officer, String task) {
        return officer.request().delete(path(task) + "/claim");
    }

    private static Response decide(StaffMember officer, String task, String outcome) {
        return officer.request()
                .body(Map.of("outcome", outcome, "note", "A note"))
                .post(path(task) + "/outcome");
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
