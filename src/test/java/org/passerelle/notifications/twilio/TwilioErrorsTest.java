package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.notifications.SendResult;
import org.passerelle.notifications.SendResult.Why;
import org.passerelle.notifications.twilio.TwilioErrors.Meaning;

/** Each of Twilio's codes has one meaning, which is the same when a text is refused and when a report comes later. */
class TwilioErrorsTest {

    /** Written down a second time on purpose: a slip in the table would cost somebody their messages. */
    private static final Map<Meaning, String> EXPECTED = Map.of(
            Meaning.TEMPORARY,
            "20429 20500 20503 21611 30001 30003 30008 30009 30017 30022 30023 30036 30410 30500",
            Meaning.ACCOUNT,
            "20003 20005 20006 20008 20404 21212 21603 21606 21607 21608 21609 21660 21701 21703 21704 21705"
                    + " 30002 30024 30032 30034 30041 30042",
            Meaning.CONTACT,
            "21211 21214 21217 21401 21614 21635 30004 30005 30006",
            Meaning.OPTED_OUT,
            "21610",
            Meaning.MESSAGE,
            "21408 21602 21604 21605 21612 21617 21618 21619 21910 30007 30010 30039 30450 30453");

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
    void theTableHasTheseRowsAndNoOther() {
        Map<Integer, Meaning> expected = new HashMap<>();
        EXPECTED.forEach((meaning, codes) -> codes(codes).forEach(code -> expected.put(code, meaning)));
        assertThat(TwilioErrors.table()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void everyRowIsKeptOverTheWire(Meaning meaning) throws Exception {
        for (int code : codes(EXPECTED.get(meaning))) {
            twilio.next(new StandInAnswer.Refuse(400, code));
            assertThat(texts.send("Hello")).as("code " + code).isEqualTo(result(meaning, code));
            assertThat(TwilioErrors.onReport(code)).isEqualTo(meaning);
        }
        assertThat(texts.counted(meaning.name().toLowerCase(Locale.ROOT)))
                .isEqualTo(codes(EXPECTED.get(meaning)).size());
    }

    @ParameterizedTest
    @CsvSource({
        "400, MESSAGE",
        "422, MESSAGE",
        "401, ACCOUNT",
        "403, ACCOUNT",
        "404, ACCOUNT",
        "408, TEMPORARY",
        "500, TEMPORARY",
        "503, TEMPORARY"
    })
    void aCodeThatIsNewToUsMeansWhatItsStatusSays(int status, Meaning meaning) throws Exception {
        twilio.next(new StandInAnswer.Refuse(status, 99_999));
        assertThat(texts.send("Hello")).isEqualTo(result(meaning, 99_999));
    }

    @Test
    void aServerFaultIsTemporaryWhateverItsCodeSays() {
        assertThat(TwilioErrors.onSending(500, 21211)).isEqualTo(Meaning.TEMPORARY);
    }

    @Test
    void aReportWithoutACodeOrWithANewOneMayPass() {
        assertThat(TwilioErrors.onReport(null)).isEqualTo(Meaning.TEMPORARY);
        assertThat(TwilioErrors.onReport(39_999)).isEqualTo(Meaning.TEMPORARY);
    }

    @Test
    void wrongCredentialsLoseNoMessageAndAreSeenUntilATextIsTakenAgain() throws Exception {
        assertThat(texts.health().call().getStatus()).isEqualTo(Status.UP);
        try (TestingSendText wrong =
                new TestingSendText(TestingSendText.with(twilio, Map.of("PASSERELLE_TWILIO_API_SECRET", "guess")))) {
            assertThat(wrong.send("Hello")).isEqualTo(new SendResult.Trouble(20003));
            assertThat(wrong.health().call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(wrong.health().call().getData().orElseThrow()).containsEntry("code", 20003L);
        }
        twilio.next(new StandInAnswer.Refuse(400, 21606));
        assertThat(texts.send("Hello")).isEqualTo(new SendResult.Trouble(21606));
        assertThat(texts.health().call().getStatus()).isEqualTo(Status.DOWN);
        texts.send("Hello");
        assertThat(texts.health().call().getStatus()).isEqualTo(Status.UP);
    }

    private static SendResult result(Meaning meaning, int code) {
        return switch (meaning) {
            case TEMPORARY, ACCOUNT -> new SendResult.Trouble(code);
            case CONTACT -> new SendResult.Refused(Why.CONTACT, code);
            case OPTED_OUT -> new SendResult.Refused(Why.OPTED_OUT, code);
            case MESSAGE -> new SendResult.Refused(Why.MESSAGE, code);
        };
    }

    private static TreeSet<Integer> codes(String text) {
        return new TreeSet<>(
                Arrays.stream(text.split(" ")).map(Integer::valueOf).toList());
    }
}
