package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A made-up person with a draft on which nobody works any more, and what becomes of it. */
record TestingOwner(Phone handset, TestingPhoneApp phone, Instant activity, InstantSource clock, TestingRows rows) {

    /** Somebody who has just saved that text by day, in an answer that is sealed and in one that is not. */
    static TestingOwner saving(String town, InstantSource clock, TestingRows rows) {
        TestingClock.toDaytime();
        Phone handset = Phone.fresh();
        TestingPhoneApp phone = TestingPhoneApp.of(handset.signsIn());
        phone.saves("journey.currentTown", town);
        phone.saves("contact.language", town);
        Instant lapses = Instant.parse(phone.request().get(phone.url()).path("lapsesAt"));
        return new TestingOwner(handset, phone, lapses.minus(Duration.ofDays(90)), clock, rows);
    }

    /** The same person after signing in again, as after a long time. */
    TestingOwner back() {
        SignedIn again = handset.signsIn();
        return new TestingOwner(handset, phone.signedInAgain(again), activity, clock, rows);
    }

    /** Moves the clock to so many days, and a second, after the last activity. */
    void toDay(long day) {
        Instant target = activity.plus(Duration.ofDays(day)).plusSeconds(1);
        TestingClock.advance(Duration.between(clock.instant(), target));
    }

    UUID id() {
        return UUID.fromString(phone.application());
    }

    boolean listed() {
        return phone.request()
                .get(TestingPhoneApp.APPLICATIONS)
                .jsonPath()
                .getList("items.id")
                .contains(phone.application());
    }

    int status() {
        return phone.request().get(phone.url()).statusCode();
    }

    /** Whether the database still holds it. */
    boolean there() {
        return rows.number("select count(*) from applications where id = ?", id()) == 1;
    }

    JsonPath deadlines() {
        return phone.request()
                .get(phone.url("deadlines"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The reminders on the phone, the oldest first. */
    List<Map<String, Object>> reminders() {
        job("outbox");
        return Contract.given()
                .get("/demo/phones/{number}/messages", handset.number())
                .jsonPath()
                .getList("findAll { it.body.contains('your form') }");
    }

    /** What the network says about the latest of them. */
    void network(String state) {
        network(reminders().getLast(), state);
    }

    void network(Map<String, Object> reminder, String state) {
        Contract.given()
                .contentType("application/json")
                .body(Map.of("state", state))
                .post("/demo/phones/{number}/messages/{id}/receipt", handset.number(), reminder.get("id"))
                .then()
                .statusCode(200);
    }

    /** Is reminded in time, and the network says so each time. */
    TestingOwner remindedTwice() {
        toDay(76);
        job("draft-life");
        network("delivered");
        toDay(150);
        job("draft-life");
        network("delivered");
        assertThat(reminders()).hasSize(2);
        return this;
    }

    static void job(String name) {
        Contract.given().post("/demo/jobs/" + name).then().statusCode(200);
    }
}
