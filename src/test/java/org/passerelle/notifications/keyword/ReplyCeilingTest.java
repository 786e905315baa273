package org.passerelle.notifications.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyCeilingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private static List<Instant> times(int many, Duration ago) {
        return Collections.nCopies(many, NOW.minus(ago));
    }

    @Test
    void repliesEndAtTheCeilingOfADayAndComeBackWithTheNext() {
        assertThat(ReplyCeiling.allowsReply(times(59, Duration.ofHours(23)), 60, NOW))
                .isTrue();
        assertThat(ReplyCeiling.allowsReply(times(60, Duration.ofHours(23)), 60, NOW))
                .isFalse();
        assertThat(ReplyCeiling.allowsReply(times(60, Duration.ofHours(24)), 60, NOW))
                .isTrue();
    }

    @Test
    void tenSafetyLinesGoOutAtOnceAndThenOneInTenMinutes() {
        assertThat(ReplyCeiling.allowsSafetyLine(times(9, Duration.ZERO), NOW)).isTrue();
        assertThat(ReplyCeiling.allowsSafetyLine(times(10, Duration.ofMinutes(9)), NOW))
                .isFalse();
        assertThat(ReplyCeiling.allowsSafetyLine(times(10, Duration.ofMinutes(10)), NOW))
                .isTrue();
    }

    @Test
    void twoMachinesWriteToEachOtherSixteenTimesAnHourAtMost() {
        List<Instant> sent = new ArrayList<>();
        for (int second = 0; second < 24 * 3_600; second++) {
            Instant now = NOW.plusSeconds(second);
            if (ReplyCeiling.allowsSafetyLine(sent, now)) {
                sent.add(now);
            }
        }
        assertThat(sent).hasSizeBetween(144, 24 * 16);
    }
}
