package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

@QuarkusTest
class TaskFiguresTest {

    @Inject
    TestingTasks tasks;

    @Test
    void openTasksAreCountedByKindAndAge() {
        TaskKind kind = TestingTasks.kind(Roles.CASEWORKER, Duration.ofHours(1));
        tasks.open(kind);
        TestingClock.advance(Duration.ofHours(2));
        UUID second = tasks.open(kind);
        tasks.open(kind);
        assertThat(figures(kind)).containsExactlyInAnyOrder("day 1.0", "hour 2.0");
        tasks.close(kind, second);
        assertThat(figures(kind)).containsExactlyInAnyOrder("day 1.0", "hour 1.0");
    }

    private static List<String> figures(TaskKind kind) {
        Contract.given().post("/demo/jobs/task-figures").then().statusCode(200);
        Pattern line =
                Pattern.compile("passerelle_tasks_open\\{age=\"(\\w+)\",kind=\"" + kind.code() + "\".*?} ([0-9.]+)");
        return line.matcher(RestAssured.given().get("/q/metrics").asString())
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
