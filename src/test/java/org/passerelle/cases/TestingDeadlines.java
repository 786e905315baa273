package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.contract.Contract;

/** A made-up person with a phone and a case that moves, and what they read of their deadlines. */
record TestingDeadlines(Phone phone, SignedIn person, CaseView view, TestingCase cases, InstantSource clock) {

    /** Somebody whose case waits to be called, by day: what they are told of it goes out at once. */
    static TestingDeadlines waiting(TestingCase cases, InstantSource clock) {
        TestingClock.toDaytime();
        Phone phone = Phone.fresh();
        SignedIn person = phone.signsIn();
        CaseView draft = cases.draft(person.accountId());
        TestingDeadlines somebody = new TestingDeadlines(phone, person, draft, cases, clock);
        somebody.moves(MoveKind.SUBMIT, Who.APPLICANT, Reason.SUBMITTED);
        somebody.moves(MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
        return somebody;
    }

    TestingDeadlines called() {
        moves(MoveKind.CALL, Who.SYSTEM, Reason.DRAWN);
        return this;
    }

    void moves(MoveKind kind, Who who, Reason reason) {
        assertThat(tries(kind, who, reason)).isInstanceOf(Moved.Done.class);
    }

    Moved tries(MoveKind kind, Who who, Reason reason) {
        return cases.move(view.id(), TestingCase.request(kind, who, TestingCase.OFFICER_ONE, reason, clock.instant()));
    }

    /** The same person with all that a stage needs. */
    TestingDeadlines proven() {
        cases.proven(view.id());
        return this;
    }

    /** The same person after signing in again. */
    TestingDeadlines signsInAgain() {
        return new TestingDeadlines(phone, phone.signsIn(), view, cases, clock);
    }

    String url() {
        return "/api/v1/applications/" + view.id() + "/deadlines";
    }

    JsonPath deadlines() {
        return person.request().get(url()).then().statusCode(200).extract().jsonPath();
    }

    String state() {
        return deadlines().getString("items[-1].state");
    }

    String sentence() {
        return deadlines().getString("items[-1].explanation");
    }

    /** What the network says about the latest message that is no code. */
    void network(String state) {
        Contract.given().post("/demo/jobs/outbox");
        JsonPath messages = Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath();
        List<Map<String, Object>> told = messages.getList("findAll { !it.body.contains('code') }");
        Contract.given()
                .contentType("application/json")
                .body(Map.of("state", state))
                .post(
                        "/demo/phones/{number}/messages/{id}/receipt",
                        phone.number(),
                        told.getLast().get("id"))
                .then()
                .statusCode(200);
    }

    /** The latest message of a phone. */
    static UUID latest(Phone phone) {
        return UUID.fromString(Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath()
                .getString("[-1].id"));
    }

    static void job(String name) {
        Contract.given().post("/demo/jobs/" + name).then().statusCode(200);
    }

    Instant now() {
        return clock.instant();
    }
}
