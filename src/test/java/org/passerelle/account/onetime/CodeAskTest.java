package org.passerelle.account.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeAskTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");
    private static final PrefixBudget PLENTY = new PrefixBudget(0, 1000);

    @Test
    void theFirstThreeAreGranted() {
        assertThat(decide(List.of())).isEqualTo(new CodeAsk.Granted());
        assertThat(decide(ago(1, 2))).isEqualTo(new CodeAsk.Granted());
    }

    @Test
    void theFourthWaitsUntilTheFirstIsFifteenMinutesOld() {
        assertThat(decide(ago(1, 2, 10))).isEqualTo(new CodeAsk.TooMany(Duration.ofMinutes(5)));
        assertThat(decide(ago(1, 2, 15))).isEqualTo(new CodeAsk.Granted());
    }

    @Test
    void theEleventhWaitsUntilTheFirstIsADayOld() {
        int[] everyHour = IntStream.rangeClosed(1, 10).map(hour -> hour * 60).toArray();
        assertThat(decide(ago(everyHour))).isEqualTo(new CodeAsk.TooMany(Duration.ofHours(14)));
        everyHour[9] = 24 * 60;
        assertThat(decide(ago(everyHour))).isEqualTo(new CodeAsk.Granted());
    }

    @Test
    void theLongestWaitCounts() {
        int[] tenLately = {1, 2, 3, 60, 61, 62, 120, 121, 122, 180};
        assertThat(decide(ago(tenLately))).isEqualTo(new CodeAsk.TooMany(Duration.ofHours(21)));
    }

    @Test
    void aPrefixThatUsedItsBudgetWaitsForTheNextDayInUtc() {
        assertThat(CodeAsk.decide(List.of(), new PrefixBudget(5, 5), NOW))
                .isEqualTo(new CodeAsk.TooMany(Duration.between(NOW, Instant.parse("2026-11-21T00:00:00Z"))));
        assertThat(CodeAsk.decide(List.of(), new PrefixBudget(4, 5), NOW)).isEqualTo(new CodeAsk.Granted());
    }

    /** Whatever the rhythm of asking, no window ever holds more than its limit, and the wait told is just enough. */
    @Test
    void noRhythmOfAskingBeatsTheLimits() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Instant> granted = new ArrayList<>();
            Instant now = NOW;
            for (int ask = 0; ask < 100; ask++) {
                now = now.plusSeconds(random.nextLong(1200));
                if (CodeAsk.decide(granted, PLENTY, now) instanceof CodeAsk.TooMany tooMany) {
                    Instant later = now.plus(tooMany.retryAfter());
                    assertThat(CodeAsk.decide(granted, PLENTY, later.minusMillis(1)))
                            .as("seed %d", seed)
                            .isInstanceOf(CodeAsk.TooMany.class);
                    now = later;
                }
                assertThat(CodeAsk.decide(granted, PLENTY, now))
                        .as("seed %d", seed)
                        .isEqualTo(new CodeAsk.Granted());
                granted.add(now);
                assertWithin(granted, seed);
            }
        }
    }

    private static void assertWithin(List<Instant> granted, long seed) {
        Instant last = granted.getLast();
        for (Limit limit : CodeAsk.LIMITS) {
            Instant start = last.minus(limit.window());
            assertThat(granted.stream().filter(start::isBefore).count())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(limit.most());
        }
    }

    private static CodeAsk decide(List<Instant> sent) {
        return CodeAsk.decide(sent, PLENTY, NOW);
    }

    private static List<Instant> ago(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(past -> NOW.minus(Duration.ofMinutes(past)))
                .toList();
    }
}
