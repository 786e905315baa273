package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A call that was too much for its day is told of the next morning, and that starts the clock as well as the call would. */
@QuarkusTest
class FoldedNewsHttpTest {

    @Inject
    TestingCase cases;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Test
    void theMessageThatStandsForACallIsAProofThatThePersonCouldKnow() {
        TestingRows rows = new TestingRows(database);
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        rows.change(
                "update message_days set counted = 6 where account_id = ?",
                somebody.person().accountId());
        somebody.called();
        assertThat(rows.number(
                        "select count(*) from messages where account_id = ? and state = 'cancelled' and folded_into is not null",
                        somebody.person().accountId()))
                .isOne();
        assertThat(somebody.state()).isEqualTo("not_started");
        TestingClock.advance(Duration.ofDays(1));
        somebody.network("delivered");
        assertThat(somebody.state()).isEqualTo("running");
    }

    @Test
    void whatGoesToAnotherContactInItsPlaceIsAProofAsWell() {
        TestingRows rows = new TestingRows(database);
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        Contract.given().post("/demo/jobs/outbox");
        UUID called = rows.id("""
                select l.message_id from deadline_messages l join deadlines d on d.id = l.deadline_id
                where d.application_id = ?""", somebody.view().id());
        Phone other = confirmed(somebody);
        report(somebody.phone(), called, "failed_permanent");
        Contract.given().post("/demo/jobs/outbox");
        UUID instead = rows.id("select id from messages where follows = ?", called);
        assertThat(somebody.state()).isEqualTo("not_started");
        other.messages();
        report(other, instead, "delivered");
        assertThat(somebody.state()).isEqualTo("running");
    }

    private static Phone confirmed(TestingDeadlines somebody) {
        Phone other = Phone.fresh();
        String id = somebody.person()
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("contact", other.number()))
                .post("/api/v1/me/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        somebody.person()
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("code", other.codes().getLast()))
                .post("/api/v1/me/contacts/{id}/confirmation", id)
                .then()
                .statusCode(200);
        return other;
    }

    private static void report(Phone phone, UUID message, String state) {
        Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("state", state))
                .post("/demo/phones/{number}/messages/{id}/receipt", phone.number(), message)
                .then()
                .statusCode(200);
    }
}
