package org.passerelle.evidence.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The numbers of the rule, at and beside each of its bounds. */
class DeviceFixTest {

    private static final GeoPosition SOMEWHERE = new GeoPosition(50.95, 1.85);
    private static final Duration NOW = Duration.ZERO;

    @Test
    void insideAFixOfAKilometreOrLessIsConfirmedHoweverNearTheEdge() {
        assertThat(verdict(1_000, true, 0)).isEqualTo(Verdict.CONFIRMED);
        assertThat(verdict(1_000.1, true, 0)).isEqualTo(Verdict.PROBABLE);
    }

    @Test
    void insideACoarseFixIsConfirmedWhereItsWholeCircleIsInside() {
        assertThat(verdict(20_000, true, 20_000)).isEqualTo(Verdict.CONFIRMED);
        assertThat(verdict(20_000, true, 19_999)).isEqualTo(Verdict.PROBABLE);
        assertThat(verdict(25_000, true, 200_000)).isEqualTo(Verdict.CONFIRMED);
        assertThat(verdict(25_000.1, true, 200_000)).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void outsideIsSaidOnlyBeyondAllDoubt() {
        assertThat(verdict(5, false, 2_000)).isEqualTo(Verdict.UNCERTAIN);
        assertThat(verdict(5, false, 2_000.1)).isEqualTo(Verdict.OUTSIDE);
        assertThat(verdict(5_000, false, 5_000)).isEqualTo(Verdict.UNCERTAIN);
        assertThat(verdict(5_000, false, 5_001)).isEqualTo(Verdict.OUTSIDE);
        assertThat(verdict(100_000, false, 100_001)).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void whatBrokenSoftwareGivesIsFlaggedAndUncertain() {
        assertOdd(new DeviceFix(SOMEWHERE, 0, true, 9_000, NOW), Oddity.ACCURACY_ZERO);
        assertOdd(new DeviceFix(SOMEWHERE, 100_001, true, 500_000, NOW), Oddity.ACCURACY_HUGE);
        assertOdd(new DeviceFix(SOMEWHERE, 1e9, false, 500_000, NOW), Oddity.ACCURACY_HUGE);
        assertOdd(new DeviceFix(new GeoPosition(0, -0.0), 10, false, 4_600_000, NOW), Oddity.ORIGIN);
    }

    @Test
    void aFixOlderThanTwoMinutesIsStaleAndSoIsOneOfAClockThatRunsAhead() {
        assertThat(aged(120_000)).isEqualTo(Verdict.CONFIRMED);
        assertThat(aged(120_001)).isEqualTo(Verdict.STALE);
        assertThat(aged(-120_000)).isEqualTo(Verdict.CONFIRMED);
        assertThat(aged(-120_001)).isEqualTo(Verdict.STALE);
        assertThat(new DeviceFix(SOMEWHERE, 0, true, 0, Duration.ofHours(1))
                        .judge()
                        .flagged())
                .isTrue();
    }

    @Test
    void noFixIsJudgedThatCannotBe() {
        for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(new GeoPosition(nonsense, 0).exists()).isFalse();
            assertThat(new GeoPosition(0, nonsense).exists()).isFalse();
            assertThatThrownBy(() -> new DeviceFix(SOMEWHERE, nonsense, true, 0, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new GeoPosition(90, -180).exists()).isTrue();
        assertThat(new GeoPosition(Math.nextUp(90.0), 0).exists()).isFalse();
        assertThat(new GeoPosition(-91, 0).exists()).isFalse();
        assertThat(new GeoPosition(0, Math.nextUp(180.0)).exists()).isFalse();
        assertThatThrownBy(() -> new DeviceFix(SOMEWHERE, -1, true, 0, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorseAccuracyNeverMakesSurer() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int time = 0; time < 20_000; time++) {
            boolean inside = random.nextBoolean();
            double boundary = Math.exp(random.nextDouble() * 14);
            double better = 0.1 + Math.exp(random.nextDouble() * 11);
            double worse = better * (1 + random.nextDouble() * 5);
            assertThat(sureness(verdict(worse, inside, boundary)))
                    .as("seed %d: %s inside, %s m off, %s and %s m", seed, inside, boundary, better, worse)
                    .isLessThanOrEqualTo(sureness(verdict(better, inside, boundary)));
        }
    }

    private static int sureness(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED, OUTSIDE -> 2;
            case PROBABLE -> 1;
            case UNCERTAIN, STALE -> 0;
        };
    }

    private static Verdict aged(long milliseconds) {
        return new DeviceFix(SOMEWHERE, 10, true, 9_000, Duration.ofMillis(milliseconds))
                .judge()
                .verdict();
    }

    private static Verdict verdict(double accuracy, boolean inside, double boundary) {
        DeviceFix.Judgement judgement = new DeviceFix(SOMEWHERE, accuracy, inside, boundary, NOW).judge();
        return judgement.verdict();
    }

    private static void assertOdd(DeviceFix fix, Oddity oddity) {
        assertThat(fix.judge().verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(fix.judge().oddities()).containsExactly(oddity);
    }
}
