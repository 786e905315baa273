package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.contract.StaffRoutes;
import org.passerelle.drafts.TestingApplicant;

/** No route of staff shows or changes something of a person without an entry in the audit trail. */
@QuarkusTest
class StaffRoutesAuditTest {

    private static final String CASEWORK = "/api/v1/casework/";

    /** Routes that leave no entry, and why they need none. */
    private static final Map<String, String> WITHOUT = Map.of(
            "GET casework/texts", "our own texts, of nobody",
            "GET casework/duty", "colleagues on duty, no applicant",
            "PUT casework/duty", "colleagues on duty, no applicant");

    @Inject
    DataSource database;

    @Inject
    TestingTasks tasks;

    private StaffMember officer;
    private TestingApplicant person;

    @Test
    void everyRouteLeavesAnEntryOrIsNamedWithTheReasonWhyNot() {
        TestingClock.toDaytime();
        officer = StaffMember.withRoles("supervisor", "caseworker");
        person = TestingApplicant.submitted();
        Map<String, Supplier<Response>> calls = calls();
        assertThat(StaffRoutes.all()).isNotEmpty().allSatisfy(route -> assertThat(
                        calls.containsKey(route) || WITHOUT.containsKey(route))
                .as(route)
                .isTrue());
        assertThat(StaffRoutes.all()).containsAll(calls.keySet()).containsAll(WITHOUT.keySet());
        calls.forEach(this::leavesAnEntry);
    }

    private void leavesAnEntry(String route, Supplier<Response> call) {
        long before = entries();
        Response reply = call.get();
        assertThat(reply.statusCode()).as(route + " " + reply.asString()).isBetween(200, 299);
        assertThat(entries()).as(route).isGreaterThan(before);
    }

    private Map<String, Supplier<Response>> calls() {
        Map<String, Supplier<Response>> calls = new LinkedHashMap<>();
        ofTasks(calls);
        ofConversations(calls);
        ofCases(calls);
        ofInterruptions(calls);
        String recovery = recovery();
        calls.put("GET casework/recoveries/{id}", () -> request().get(CASEWORK + "recoveries/" + recovery));
        String change = identityChange();
        calls.put("GET casework/identity-changes/{id}", () -> request().get(CASEWORK + "identity-changes/" + change));
        return calls;
    }

    private void ofTasks(Map<String, Supplier<Response>> calls) {
        UUID subject = UUID.randomUUID();
        tasks.open(TestingDecision.KIND, subject, person.id());
        String task = CASEWORK + "tasks/" + tasks.of(subject);
        calls.put("GET casework/tasks", () -> request().get(CASEWORK + "tasks"));
        calls.put("GET casework/tasks/{id}", () -> request().get(task));
        calls.put("POST casework/tasks/{id}/claim", () -> request().post(task + "/claim"));
        calls.put("DELETE casework/tasks/{id}/claim", () -> request().delete(task + "/claim"));
        calls.put("POST casework/tasks/{id}/outcome", () -> {
            request().post(task + "/claim");
            return request().body(Map.of("outcome", "agree")).post(task + "/outcome");
        });
    }

    private void ofConversations(Map<String, Supplier<Response>> calls) {
        person.request().body(Map.of("body", "Made-up question")).post(person.url("messages"));
        TestingTalk talk = TestingTalk.of(database, officer, person.account());
        calls.put("GET casework/conversations", () -> request().get(CASEWORK + "conversations"));
        calls.put("GET casework/conversations/{id}", talk::read);
        calls.put("POST casework/conversations/{id}/answers", () -> {
            String tag = talk.tag();
            return talk.answers("Made-up answer", tag);
        });
        calls.put(
                "PATCH casework/conversations/{id}",
                () -> request().body(Map.of("urgent", true)).patch(talk.path()));
    }

    private void ofCases(Map<String, Supplier<Response>> calls) {
        String path = CASEWORK + "applications/" + person.id();
        String duplicate = TestingApplicant.begins().submits();
        calls.put("GET casework/applications/{id}/messages", () -> request().get(path + "/messages"));
        calls.put(
                "POST casework/applications/{id}/told",
                () -> request().body(Map.of("how", "In person")).post(path + "/told"));
        calls.put(
                "PUT casework/applications/{id}/hold",
                () -> request().body(Map.of("reason", "Made-up reason")).put(path + "/hold"));
        calls.put("DELETE casework/applications/{id}/hold", () -> request().delete(path + "/hold"));
        calls.put(
                "POST casework/applications/{id}/merges",
                () -> request().body(Map.of("duplicate", duplicate)).post(path + "/merges"));
    }

    private void ofInterruptions(Map<String, Supplier<Response>> calls) {
        String path = CASEWORK + "interruptions";
        Instant now = TestingClock.advance(Duration.ZERO);
        Map<String, Object> declaration = Map.of(
                "from",
                now.toString(),
                "reason",
                "Made-up flood",
                "scope",
                person.id().toString());
        calls.put(
                "POST casework/interruptions", () -> request().body(declaration).post(path));
        calls.put("GET casework/interruptions", () -> request().get(path));
        calls.put("POST casework/interruptions/{id}/end", () -> {
            String id = request().body(declaration).post(path).path("id");
            return request().post(path + "/" + id + "/end");
        });
    }

    private String recovery() {
        String code = person.request().post("/api/v1/me/recovery-code").path("code");
        String recovery = Contract.given()
                .contentType("application/json")
                .body(Map.of("recoveryCode", code, "contact", Phone.fresh().number(), "language", "en"))
                .post("/api/v1/sign-in/recovery")
                .path("recovery");
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(recovery));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private String identityChange() {
        person.says("person.familyName", "Exemple");
        person.request()
                .body(Map.of("keys", List.of("person.familyName")))
                .post(person.url("corrections"))
                .then()
                .statusCode(201);
        return new TestingRows(database)
                .id(
                        "select subject from staff_tasks where kind = 'identity_change' and application_id = ?",
                        person.id())
                .toString();
    }

    private long entries() {
        return new TestingRows(database)
                .number("select count(*) from audit_details where actor_id = ?", officer.staffId());
    }

    private RequestSpecification request() {
        return officer.request();
    }
}
