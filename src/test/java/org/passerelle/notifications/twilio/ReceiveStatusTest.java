package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Twilio's reports move a message on, and never back. */
@QuarkusTest
class ReceiveStatusTest {

    @ConfigProperty(name = "passerelle.public-url")
    String publicUrl;

    @Inject
    DataSource database;

    private final String sid = TestingCalls.newSid();
    private Phone phone;
    private UUID message;

    @BeforeEach
    void aTextThatTwilioHasTaken() {
        phone = Phone.fresh();
        phone.newCode();
        message = UUID.fromString(messages().getString("[0].id"));
        new TestingRows(database)
                .change(
                        "update message_tries set channel = 'twilio', reference = ? where message_id = ? and number = 1",
                        sid,
                        message);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, 0, delivered",
        "read, 0, delivered",
        "sent, 0, sent",
        "queued, 0, sent",
        "accepted, 0, sent",
        "sending, 0, sent",
        "undelivered, 30005, failed_permanent",
        "failed, 30006, failed_permanent",
        "failed, 21610, failed_permanent",
        "undelivered, 30007, failed_permanent",
        "canceled, 0, failed_permanent",
        "something_new, 0, sent"
    })
    void aReportHasAStatedResult(String status, int code, String state) {
        assertThat(report(status, code)).isEqualTo(204);
        assertThat(state()).isEqualTo(state);
    }

    /** When it is tried again is the outbox's own affair. */
    @ParameterizedTest
    @ValueSource(ints = {0, 30003, 30008, 30410, 99_999})
    void aFailureThatMayPassEndsNothing(int code) {
        assertThat(report("undelivered", code)).isEqualTo(204);
        assertThat(state()).isNotIn("delivered", "failed_permanent", "expired");
        assertThat(report("delivered", 0)).isEqualTo(204);
        assertThat(state()).isEqualTo("delivered");
    }

    @Test
    void whatComesLateChangesNothing() {
        assertThat(report("delivered", 0)).isEqualTo(204);
        assertThat(report("sent", 0)).isEqualTo(204);
        assertThat(report("undelivered", 30005)).isEqualTo(204);
        assertThat(state()).isEqualTo("delivered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?message=nothing&try=1",
                "?message=01900000-0000-7000-8000-000000000009&try=1",
                "?message=01900000-0000-7000-8000-000000000009",
                "?message=01900000-0000-7000-8000-000000000009&try=0",
                "?message=01900000-0000-7000-8000-000000000009&try=99999999999",
                "?message=01900000-0000-7000-8000-000000000009&try=-1"
            })
    void whatIsAboutNoMessageOfOursIsTakenAndForgotten(String query) {
        double before = notOurs();
        assertThat(new TestingCalls(publicUrl)
                        .post(TestingCalls.STATUS + query, StandInCalls.status(sid, "delivered", 0))
                        .statusCode())
                .isEqualTo(204);
        assertThat(state()).isEqualTo("sent");
        assertThat(notOurs()).isEqualTo(before + 1);
    }

    private static double notOurs() {
        return TestingCalls.counted("status", "unknown") + TestingCalls.counted("status", "ignored");
    }

    private int report(String status, int code) {
        return new TestingCalls(publicUrl)
                .post(TestingCalls.STATUS + "?message=" + message + "&try=1", StandInCalls.status(sid, status, code))
                .statusCode();
    }

    private String state() {
        return messages().getString("[0].state");
    }

    private JsonPath messages() {
        return Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath();
    }
}
