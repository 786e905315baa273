package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1, false", // one of two proves nothing
        "19, 19, 19, false",
        "20, 2, 2, false", // 10 percent
        "20, 3, 0, true", // 15 percent
        "1000, 149, 10, false",
        "1000, 150, 10, true",
        "10000, 50, 50, true", // 50 in a minute
        "10000, 50, 49, false"
    })
    void aChannelIsInTroubleByShareOrByErrorsInAMinute(long tries, long bad, long lately, boolean trips) {
        assertThat(new Circuit.Counted(tries, bad, lately).trips()).isEqualTo(trips);
    }

    @Test
    void aChannelNothingIsKnownOfTakesMessages() {
        assertThat(Circuit.CLOSED.gate(NOW)).isEqualTo(new Circuit.Gate.Open());
    }

    @Test
    void anOpenOneTakesNoneUntilItIsTried() {
        Circuit open = new Circuit(NOW.minusSeconds(30), NOW.plusSeconds(30), 1, null, null);
        assertThat(open.gate(NOW)).isEqualTo(new Circuit.Gate.Closed(NOW.plusSeconds(30)));
        assertThat(open.gate(NOW.plusSeconds(30))).isEqualTo(new Circuit.Gate.Probe());
    }

    @Test
    void onlyOneTriesItAtATimeUnlessThatOneDied() {
        Circuit probed = new Circuit(NOW.minusSeconds(90), NOW.minusSeconds(30), 1, NOW, null);
        assertThat(probed.gate(NOW)).isEqualTo(new Circuit.Gate.Closed(NOW.plus(Circuit.PROBE_WAIT)));
        assertThat(probed.gate(NOW.plus(Circuit.PROBE))).isEqualTo(new Circuit.Gate.Probe());
    }

    @Test
    void aChannelThatAsksForAPauseGetsIt() {
        Circuit busy = new Circuit(null, null, 0, null, NOW.plusSeconds(7));
        assertThat(busy.gate(NOW)).isEqualTo(new Circuit.Gate.Closed(NOW.plusSeconds(7)));
        assertThat(busy.gate(NOW.plusSeconds(7))).isEqualTo(new Circuit.Gate.Open());
    }

    @Test
    void itIsTriedLessAndLessOftenButEveryTenMinutes() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Circuit::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 10L);
    }
}
