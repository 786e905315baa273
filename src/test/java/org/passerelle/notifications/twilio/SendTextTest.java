package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.SendResult;

/** A text goes to Twilio in its wire format, once, and whatever happens on the way has a stated result. */
class SendTextTest {

    private static final String QUICK = "PASSERELLE_TWILIO_CALL_TIMEOUT";

    private TwilioStandIn twilio;
    private TestingSendText texts;

    @BeforeEach
    void start() {
        twilio = TwilioStandIn.start();
        texts = new TestingSendText(twilio.environment());
    }

    @AfterEach
    void end() {
        texts.close();
        twilio.close();
    }

    @Test
    void whatIsAskedForIsExactlyThis() throws Exception {
        SendResult result = texts.send("Bonjour, 7K4M. ኣብ 112 😀 + & = %");
        StandInMessages.Taken taken = twilio.sent().getFirst();
        assertThat(result).isEqualTo(new SendResult.Accepted(taken.sid()));
        assertThat(taken.fields())
                .isEqualTo(
                        Map.of(
                                "To", List.of(TestingSendText.NUMBER),
                                "MessagingServiceSid", List.of(TwilioStandIn.SERVICE),
                                "Body", List.of("Bonjour, 7K4M. ኣብ 112 😀 + & = %"),
                                "SmartEncoded", List.of("false"),
                                "StatusCallback",
                                        List.of(
                                                TestingSendText.PUBLIC
                                                        + "/api/v1/webhooks/twilio/status?message=01900000-0000-7000-8000-000000000007&try=2")));
        assertThat(texts.counted("accepted")).isEqualTo(1);
    }

    @Test
    void aCodeIsNotHandedOverAfterItsTime() throws Exception {
        texts.start(TestingSendText.message(Notice.SIGN_IN_CODE, "123456")).get(30, TimeUnit.SECONDS);
        assertThat(twilio.sent().getFirst().fields()).containsEntry("ValidityPeriod", List.of("900"));
    }

    @Test
    void aNumberSendsWhereThereIsNoService() throws Exception {
        try (TestingSendText numbered = from("+447700900000", Map.of())) {
            assertThat(numbered.send("Hello")).isInstanceOf(SendResult.Accepted.class);
        }
        assertThat(twilio.sent().getFirst().fields())
                .containsEntry("From", List.of("+447700900000"))
                .doesNotContainKey("MessagingServiceSid");
    }

    @Test
    void aTextFromANameEndsWithTheNumberToAnswer() throws Exception {
        try (TestingSendText named = from("Passerelle", Map.of("PASSERELLE_TWILIO_ANSWER_NUMBER", "+447700900123"))) {
            assertThat(named.send("Hello")).isInstanceOf(SendResult.Accepted.class);
        }
        assertThat(twilio.sent().getFirst().fields())
                .containsEntry("From", List.of("Passerelle"))
                .containsEntry("Body", List.of("Hello\n+447700900123"));
    }

    @Test
    void theCheckWordStaysTheLastWordOfATextFromAName() throws Exception {
        try (TestingSendText named = from("Passerelle", Map.of("PASSERELLE_TWILIO_ANSWER_NUMBER", "+447700900123"))) {
            assertThat(named.send("Hello there BCDF")).isInstanceOf(SendResult.Accepted.class);
        }
        assertThat(twilio.sent().getFirst().body()).isEqualTo("Hello there\n+447700900123 BCDF");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerInTroubleIsAskedOnceAndNoMore(int status) throws Exception {
        twilio.usually(new StandInAnswer.Refuse(status, 20500));
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble(20500));
        assertThat(twilio.requests()).isEqualTo(1);
        assertThat(texts.counted("temporary")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT1S",
        "86400, PT5M",
        "'Fri, 20 Nov 2026 10:00:20 GMT', PT20S",
        "'Fri, 20 Nov 2026 09:00:00 GMT', PT1S",
        "soon, PT1S",
        ", PT1S"
    })
    void aBusyServerSaysForHowLongAndIsNotAskedAgain(String retryAfter, Duration pause) throws Exception {
        twilio.usually(new StandInAnswer.Refuse(429, 20429, retryAfter));
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Busy(pause));
        assertThat(twilio.requests()).isEqualTo(1);
    }

    @Test
    void moreThanTheProvidersRateIsAnsweredWithBusy() throws Exception {
        twilio.limit(3);
        List<CompletableFuture<SendResult>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(texts.start(TestingSendText.message("Hello")));
        }
        List<SendResult> results = new ArrayList<>();
        for (CompletableFuture<SendResult> one : all) {
            results.add(one.get(30, TimeUnit.SECONDS));
        }
        assertThat(results).contains(new SendResult.Busy(Duration.ofSeconds(1)));
        assertThat(results)
                .allMatch(result -> result instanceof SendResult.Accepted || result instanceof SendResult.Busy);
    }

    @Test
    void aLostReplyIsTroubleThoughTheMessageWasTaken() throws Exception {
        twilio.next(new StandInAnswer.TakeAndDrop(), new StandInAnswer.TakeAndHalf());
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble());
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble());
        assertThat(texts.send("Hello")).isInstanceOf(SendResult.Accepted.class);
        assertThat(twilio.sent()).hasSize(3);
        assertThat(twilio.requests()).isEqualTo(3);
    }

    @Test
    void aConnectionThatEndsOrCannotBeMadeIsTrouble() throws Exception {
        twilio.next(new StandInAnswer.Drop());
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble());
        assertThat(twilio.sent()).isEmpty();
        twilio.close();
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "{", "{\"sid\": 7", "{}", "[]", "null"})
    void anUnreadableReplyIsTrouble(String body) throws Exception {
        twilio.next(new StandInAnswer.Say(201, body), new StandInAnswer.Say(400, body));
        assertThat(texts.send("Hello")).isInstanceOf(SendResult.Trouble.class);
        assertThat(texts.send("Hello")).isInstanceOf(SendResult.Trouble.class);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAndItsPlaceIsFree() throws Exception {
        try (TestingSendText hurried = new TestingSendText(
                TestingSendText.with(twilio, Map.of(QUICK, "PT0.2S", "PASSERELLE_TWILIO_CONCURRENCY", "1")))) {
            twilio.next(new StandInAnswer.Hold(), new StandInAnswer.Hold());
            assertThat(hurried.send("Hello")).isEqualTo(new SendResult.Trouble());
            assertThat(hurried.send("Hello")).isEqualTo(new SendResult.Trouble());
        }
        assertThat(twilio.sent()).hasSize(2);
    }

    @Test
    void aSlowServerHoldsNobodyElseUp() throws Exception {
        twilio.next(new StandInAnswer.Hold());
        CompletableFuture<SendResult> slow = texts.start(TestingSendText.message("slow"));
        Runnable reply = twilio.awaitHeld();
        assertThat(texts.send("quick")).isInstanceOf(SendResult.Accepted.class);
        assertThat(slow).isNotDone();
        reply.run();
        assertThat(slow.get(30, TimeUnit.SECONDS)).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void noMoreThanTheSetNumberOfCallsRunAtOnce() throws Exception {
        try (TestingSendText two =
                new TestingSendText(TestingSendText.with(twilio, Map.of("PASSERELLE_TWILIO_CONCURRENCY", "2")))) {
            twilio.usually(new StandInAnswer.Hold());
            List<CompletableFuture<SendResult>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(two.start(TestingSendText.message("Hello")));
            }
            Runnable first = twilio.awaitHeld();
            Runnable second = twilio.awaitHeld();
            assertThat(twilio.requests()).isEqualTo(2);
            first.run();
            twilio.awaitHeld().run();
            second.run();
            for (CompletableFuture<SendResult> one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isInstanceOf(SendResult.Accepted.class);
            }
        }
    }

    private TestingSendText from(String sender, Map<String, String> more) {
        Map<String, String> environment = TestingSendText.with(twilio, more);
        environment.remove("PASSERELLE_TWILIO_MESSAGING_SERVICE_SID");
        environment.put("PASSERELLE_TWILIO_FROM", sender);
        return new TestingSendText(environment);
    }
}
