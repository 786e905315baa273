package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.drafts.TestingApplicant;

/** Whoever is of another team says why before they see or do anything about a case, whatever the way to it. */
@QuarkusTest
class OtherTeamsHttpTest {

    private static final String CASES = "/api/v1/casework/applications/";

    @Inject
    DataSource database;

    @Inject
    TestingTasks tasks;

    private StaffMember member;
    private StaffMember stranger;
    private StaffMember supervisor;
    private TestingApplicant person;

    @BeforeEach
    void aCaseOfAnotherTeam() {
        TestingClock.toDaytime();
        member = StaffMember.withRoles("caseworker");
        stranger = StaffMember.withRoles("caseworker");
        supervisor = StaffMember.withRoles("supervisor");
        person = TestingApplicant.submitted();
        TestingTeam.of(member).has(database, person);
    }

    @Test
    void movesAndAllThatSurroundsThem() {
        TestingMoves moves = new TestingMoves(stranger, person.id());
        Map<String, String> wish = Map.of("kind", "close", "reason", "died");
        refused(moves.ways(), 403, "reason_needed");
        refused(request().body(wish).post(path("transitions/preview")), 403, "reason_needed");
        refused(request().body(wish).post(path("transitions")), 403, "reason_needed");
        refused(request().body(Map.of("paused", true, "reason", "Asked")).put(path("pause")), 403, "reason_needed");
        refused(request().get(path("checks")), 403, "reason_needed");
        refused(request().body(Map.of("kind", "security")).post(path("checks")), 403, "reason_needed");
        opens(stranger);
        moves.ways().then().statusCode(200);
        request().get(path("checks")).then().statusCode(200);
    }

    @Test
    void tellingHoldingAndMaking() {
        TestingApplicant other = TestingApplicant.begins();
        String number = other.submits();
        refused(request().body(Map.of("how", "In person")).post(path("told")), 403, "reason_needed");
        refused(request().body(Map.of("reason", "A court asks")).put(path("hold")), 403, "reason_needed");
        refused(request().delete(path("hold")), 403, "reason_needed");
        refused(request().body(Map.of("duplicate", number)).post(path("merges")), 403, "reason_needed");
        refused(request().get(path("duplicates")), 403, "reason_needed");
        refused(request().get(path("duplicates/" + other.id())), 403, "reason_needed");
        refused(
                request().body(Map.of("reason", "Two people")).post(path("duplicates/" + other.id() + "/dismissal")),
                403,
                "reason_needed");
        opens(stranger);
        request().body(Map.of("how", "In person")).post(path("told")).then().statusCode(201);
        request().get(path("duplicates/" + other.id())).then().statusCode(200);
    }

    @Test
    void bothCasesThatBecomeOneAreLookedAt() {
        TestingApplicant mine = TestingApplicant.submitted();
        String number = member.request().get(CASES + person.id()).path("reference");
        Response merged = request().body(Map.of("duplicate", number)).post(CASES + mine.id() + "/merges");
        refused(merged, 403, "reason_needed");
        refused(request().get(CASES + mine.id() + "/duplicates/" + person.id()), 403, "reason_needed");
    }

    @Test
    void whatIsNotThereIsNotThereForAnybody() {
        String nothing = CASES + UUID.randomUUID() + "/";
        refused(request().get(nothing + "transitions"), 404, "not_found");
        refused(request().body(Map.of("how", "In person")).post(nothing + "told"), 404, "not_found");
        refused(request().body(Map.of("reason", "A court asks")).put(nothing + "hold"), 404, "not_found");
        refused(request().get(nothing + "duplicates"), 404, "not_found");
    }

    @Nested
    class Tasks {

        @Test
        void areListedForTheirTeamAndForSupervisorsAndTakenWithAReason() {
            UUID subject = UUID.randomUUID();
            tasks.open(TestingDecision.KIND, subject, person.id());
            String task = TasksResource.PATH + "/" + tasks.of(subject);
            assertThat(listed(member)).contains(tasks.of(subject).toString());
            assertThat(listed(supervisor)).contains(tasks.of(subject).toString());
            assertThat(listed(stranger)).doesNotContain(tasks.of(subject).toString());
            for (StaffMember other : List.of(stranger, supervisor)) {
                refused(other.request().get(task), 403, "reason_needed");
                refused(other.request().post(task + "/claim"), 403, "reason_needed");
                refused(other.request().body(Map.of("outcome", "agree")).post(task + "/outcome"), 403, "reason_needed");
            }
            opens(stranger);
            assertThat(listed(stranger)).contains(tasks.of(subject).toString());
            stranger.request().post(task + "/claim").then().statusCode(200);
        }

        private List<String> listed(StaffMember staff) {
            return everything(staff, TasksResource.PATH + "?kind=" + TestingDecision.KIND.code());
        }
    }

    @Nested
    class Conversations {

        @Test
        void areListedForTheirTeamAndAnsweredWithAReason() {
            writes(person);
            TestingTalk talk = TestingTalk.of(database, member, person.account());
            talk.read().then().statusCode(200);
            String tag = talk.tag();
            assertThat(listed(member)).contains(talk.id().toString());
            assertThat(listed(stranger)).doesNotContain(talk.id().toString());
            TestingTalk theirs = talk.as(stranger);
            refused(theirs.read(), 403, "reason_needed");
            refused(theirs.answers("Made-up answer", tag), 403, "reason_needed");
            opens(stranger);
            assertThat(listed(stranger)).contains(talk.id().toString());
            theirs.answers("Made-up answer", tag).then().statusCode(201);
        }

        @Test
        void ofDangerAreAnsweredByWhoeverIsCalled() {
            writes(person);
            TestingTalk talk = TestingTalk.of(database, member, person.account());
            talk.changes(Map.of("urgent", true)).then().statusCode(200);
            refused(talk.as(stranger).read(), 403, "reason_needed");
            onDuty(stranger);
            TestingTalk called = talk.as(stranger);
            assertThat(called.tasks("urgent_conversation")).hasSize(1);
            called.answers("Call 112 at once.").then().statusCode(201);
            talk.as(supervisor).read().then().statusCode(200);
            called.changes(Map.of("urgent", false, "reason", "They are safe"))
                    .then()
                    .statusCode(200);
            refused(called.read(), 403, "reason_needed");
        }

        @Test
        void ofAChildAloneAreNotThereForWhoIsNotTrained() {
            TestingApplicant child = TestingApplicant.begins();
            child.saysAlone();
            writes(child);
            StaffMember trained = StaffMember.withRoles("safeguarding");
            TestingTalk talk = TestingTalk.of(database, trained, child.account());
            talk.read().then().statusCode(200);
            refused(talk.as(stranger).read(), 404, "not_found");
            assertThat(listed(stranger)).doesNotContain(talk.id().toString());
            talk.changes(Map.of("urgent", true)).then().statusCode(200);
            talk.as(supervisor).read().then().statusCode(200);
        }

        private List<String> listed(StaffMember staff) {
            return everything(staff, ConversationsResource.PATH + "?state=open");
        }

        private void writes(TestingApplicant somebody) {
            somebody.request()
                    .body(Map.of("body", "Made-up question"))
                    .post(somebody.url("messages"))
                    .then()
                    .statusCode(201);
        }

        private void onDuty(StaffMember staff) {
            supervisor
                    .request()
                    .header("If-Match", "*")
                    .body(Map.of("people", List.of(Map.of("staff", staff.staffId()))))
                    .put(DutyResource.PATH)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void proposalsAreListedForTheirTeam() {
        TestingMoves moves = new TestingMoves(member, person.id());
        String proposal = moves.proposes("find_not_eligible", "status_held");
        String list = "/api/v1/casework/proposals";
        assertThat(everything(member, list + "?limit=100")).contains(proposal);
        assertThat(everything(stranger, list + "?limit=100")).doesNotContain(proposal);
        refused(stranger.request().get(list + "/" + proposal), 403, "reason_needed");
        refused(
                stranger.request().body(Map.of("preview", "seen")).post(list + "/" + proposal + "/confirmation"),
                403,
                "reason_needed");
        refused(
                stranger.request().body(Map.of("reason", "No")).post(list + "/" + proposal + "/decline"),
                403,
                "reason_needed");
    }

    /** The ids of all that a list shows, page by page. */
    private static List<String> everything(StaffMember staff, String list) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = staff.request();
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(list);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }

    private RequestSpecification request() {
        return stranger.request().header("If-Match", "*");
    }

    private void opens(StaffMember staff) {
        staff.request()
                .body(Map.of("reason", "Their sister asks"))
                .post(path("access"))
                .then()
                .statusCode(201);
    }

    private String path(String rest) {
        return CASES + person.id() + "/" + rest;
    }
}
