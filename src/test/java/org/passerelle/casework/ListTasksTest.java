package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

@QuarkusTest
class ListTasksTest {

    private static final Duration DUE = Duration.ofHours(2);

    @Inject
    TestingTasks tasks;

    @Test
    void aTaskIsShownToThoseOfItsRole() {
        TaskKind kind = TestingTasks.kind(Roles.SAFEGUARDING, DUE);
        tasks.open(kind);
        assertThat(shown(StaffMember.withRoles("caseworker", "safeguarding"), kind))
                .hasSize(1);
        assertThat(shown(StaffMember.withRoles("caseworker"), kind)).isEmpty();
    }

    @Test
    void supervisorsAndAuditorsSeeEveryTask() {
        TaskKind kind = TestingTasks.kind(Roles.SAFEGUARDING, DUE);
        tasks.open(kind);
        assertThat(shown(StaffMember.withRoles("supervisor"), kind)).hasSize(1);
        assertThat(shown(StaffMember.withRoles("auditor"), kind)).hasSize(1);
    }

    @Test
    void askedForTwiceItIsOpenOnce() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, DUE);
        UUID subject = tasks.open(kind);
        tasks.open(kind, subject, null);
        assertThat(shown(StaffMember.withRoles("caseworker"), kind)).hasSize(1);
    }

    @Test
    void whatNeedNoLongerBeDoneIsClosedAndCanBeAskedForAgain() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, DUE);
        StaffMember officer = StaffMember.withRoles("caseworker");
        UUID subject = tasks.open(kind);
        tasks.close(kind, subject);
        tasks.close(kind, subject);
        assertThat(shown(officer, kind)).isEmpty();
        list(officer, kind, "done").then().body("items[0].state", equalTo("closed"));
        tasks.open(kind, subject, null);
        assertThat(shown(officer, kind)).hasSize(1);
    }

    @Test
    void aTaskIsOverdueWhenItsTimeHasPassed() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, DUE);
        tasks.open(kind);
        list(StaffMember.withRoles("caseworker"), kind, "open").then().body("items[0].overdue", equalTo(false));
        TestingClock.advance(DUE.plusSeconds(1));
        list(StaffMember.withRoles("caseworker"), kind, "open").then().body("items[0].overdue", equalTo(true));
    }

    @Test
    void thoseDueFirstComeFirstOverSeveralPages() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, DUE);
        TaskKind sooner = new TaskKind(kind.code(), kind.role(), Duration.ofHours(1), kind.outcomes());
        tasks.open(kind);
        tasks.open(sooner);
        tasks.open(kind);
        StaffMember officer = StaffMember.withRoles("caseworker");
        List<String> whole = list(officer, kind, "open").path("items.id");
        List<String> due = list(officer, kind, "open").path("items.dueAt");
        assertThat(due.stream().map(Instant::parse)).isSorted();
        Response first =
                officer.request().queryParams("kind", kind.code(), "limit", 2).get(TasksResource.PATH);
        Response second = officer.request()
                .queryParams("kind", kind.code(), "limit", 2, "cursor", first.path("next"))
                .get(TasksResource.PATH);
        List<String> ids = first.path("items.id");
        ids.addAll(second.path("items.id"));
        assertThat(ids).isEqualTo(whole).hasSize(3);
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void aListThatIsKnownIsNotSentAgain() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, DUE);
        tasks.open(kind);
        StaffMember officer = StaffMember.withRoles("caseworker");
        String tag = list(officer, kind, "open").header("ETag");
        officer.request()
                .header("If-None-Match", tag)
                .queryParam("kind", kind.code())
                .get(TasksResource.PATH)
                .then()
                .statusCode(304);
    }

    @Test
    void aStateThatIsNoneOfOursIsRefused() {
        StaffMember.withRoles("caseworker")
                .invalidRequest()
                .queryParam("state", "lost")
                .get(TasksResource.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    private static List<String> shown(StaffMember officer, TaskKind kind) {
        return list(officer, kind, "open").path("items.id");
    }

    private static Response list(StaffMember officer, TaskKind kind, String state) {
        return officer.request()
                .queryParams("kind", kind.code(), "state", state)
                .get(TasksResource.PATH);
    }
}
