package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** A text to our number is kept once, whatever script it is in, and answered by a message of its own only. */
@QuarkusTest
class ReceiveInboundTest {

    @ConfigProperty(name = "passerelle.public-url")
    String publicUrl;

    @Inject
    DataSource database;

    private final Phone phone = Phone.fresh();
    private TestingCalls calls;

    @BeforeEach
    void calls() {
        calls = new TestingCalls(publicUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STATUS please", "ናበይ ክኸይድ እኽእል?", "چه کار کنم؟", "😀👍🏽", "a+b=c&d % e", "line\nline\r\nline"})
    void aTextIsKeptAsItWasWritten(String body) {
        Response reply = text(body);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("text/xml");
        assertThat(reply.asString()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ሀ", "😀"})
    void atItsLongestItIsTakenInAnyScript(String letter) {
        String body = letter.repeat(1600);
        assertThat(text(body).statusCode()).isEqualTo(200);
        assertThat(page()).contains(body);
    }

    @Test
    void theSameTextTwiceIsOne() {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), "Where am I to go");
        assertThat(calls.post(TestingCalls.INBOUND, fields).statusCode()).isEqualTo(200);
        assertThat(calls.post(TestingCalls.INBOUND, fields).statusCode()).isEqualTo(204);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theSameTextManyTimesAtOnceIsOne() throws Exception {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), "Where am I to go");
        List<Future<Integer>> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                replies.add(threads.submit(
                        () -> calls.post(TestingCalls.INBOUND, fields).statusCode()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> reply : replies) {
            statuses.add(reply.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 204, 204, 204, 204, 204, 204, 204);
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void aPictureWithoutWordsIsLookedAtByAPerson(String body) {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), body);
        fields.put("NumMedia", "1");
        fields.put("MediaUrl0", "https://api.twilio.com/media");
        assertThat(calls.post(TestingCalls.INBOUND, fields).statusCode()).isEqualTo(200);
        assertThat(page()).contains(ReceiveInbound.NO_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36180", "Orange", "whatsapp:+33612345678", "someone@example.org", "+0", ""})
    void whoCannotBeAnsweredIsCounted(String from) {
        double before = TestingCalls.counted("inbound", "ignored");
        assertThat(calls.post(TestingCalls.INBOUND, StandInCalls.text(TestingCalls.newSid(), from, "Hello"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(TestingCalls.counted("inbound", "ignored")).isEqualTo(before + 1);
    }

    @Test
    void aPhoneOfACountryThatIsNotServedIsReadAndNotAnswered() {
        String sid = TestingCalls.newSid();
        assertThat(calls.post(TestingCalls.INBOUND, StandInCalls.text(sid, "+12025550123", "Hello"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(new TestingRows(database)
                        .number("select count(*) from inbound_texts where reference = ? and reply is null", sid))
                .isEqualTo(1);
    }

    /** Twilio's first try found us without our database: only that it came was kept. */
    @Test
    void aTextThatCouldNotBeTakenAtFirstIsTakenAtTheNextTry() {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), "Where am I to go");
        calls.post(TestingCalls.INBOUND, fields);
        new TestingRows(database).change("delete from inbound_texts where reference = ?", fields.get("MessageSid"));
        assertThat(calls.post(TestingCalls.INBOUND, fields).statusCode()).isEqualTo(204);
        assertThat(new TestingRows(database)
                        .number("select count(*) from inbound_texts where reference = ?", fields.get("MessageSid")))
                .isEqualTo(1);
    }

    @Test
    void aKeywordIsAnsweredAndAReplayIsNot() {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), "HELP");
        calls.post(TestingCalls.INBOUND, fields);
        calls.post(TestingCalls.INBOUND, fields);
        assertThat(phone.messages()).singleElement().asString().contains("send STATUS");
    }

    @Test
    void whomTwilioHasSilencedIsSilentHereTooUntilTheyStartAgain() {
        long before = silent();
        assertThat(optOut("STOP").statusCode()).isEqualTo(200);
        assertThat(silent()).isEqualTo(before + 1);
        assertThat(optOut("START").statusCode()).isEqualTo(200);
        assertThat(silent()).isEqualTo(before);
        assertThat(optOut("HELP").statusCode()).isEqualTo(200);
        assertThat(kept()).isEqualTo(1);
    }

    private Response optOut(String word) {
        Map<String, String> fields = StandInCalls.text(TestingCalls.newSid(), phone.number(), word);
        fields.put("OptOutType", word);
        return calls.post(TestingCalls.INBOUND, fields);
    }

    private Response text(String body) {
        return calls.post(TestingCalls.INBOUND, StandInCalls.text(TestingCalls.newSid(), phone.number(), body));
    }

    private long silent() {
        return new TestingRows(database)
                .number("select count(*) from silences where depth = 'all' and brought_by = 'provider'");
    }

    private long kept() {
        return new TestingRows(database).number("""
                select count(*) from inbound_texts where contact_hash = (
                  select contact_hash from inbound_texts order by received_at desc, id desc limit 1)""");
    }

    private String page() {
        return Contract.given()
                .queryParam("number", phone.number())
                .get("/demo/phones")
                .asString();
    }
}
