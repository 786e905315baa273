package org.passerelle.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:14:03Z");

    @Test
    void fourWrongTriesLeaveTheDoorOpenAndTheFifthClosesIt() {
        assertThat(Admission.decide(ago(), NOW)).isEqualTo(new Admission.Admitted(null));
        assertThat(Admission.decide(ago(1, 2, 3), NOW)).isEqualTo(new Admission.Admitted(null));
        assertThat(Admission.decide(ago(1, 2, 3, 4), NOW))
                .isEqualTo(new Admission.Admitted(NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void whatIsFifteenMinutesOldNoLongerCounts() {
        assertThat(Admission.decide(ago(1, 2, 3, 15), NOW)).isEqualTo(new Admission.Admitted(null));
        assertThat(Admission.decide(ago(1, 2, 3, 14), NOW)).isNotEqualTo(new Admission.Admitted(null));
    }

    @Test
    void aClosedDoorOpensAtItsTime() {
        List<Admission.WrongTry> tries = List.of(new Admission.WrongTry(NOW, NOW.plusSeconds(300)));
        assertThat(Admission.decide(tries, NOW.plusSeconds(299)))
                .isEqualTo(new Admission.Locked(Duration.ofSeconds(1)));
        assertThat(Admission.decide(tries, NOW.plusSeconds(300))).isEqualTo(new Admission.Admitted(null));
    }

    /** However somebody times their guesses, they get few of them, and the door always opens again. */
    @Test
    void noRhythmOfGuessingGetsManyGuessesOrClosesForGood() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            List<Admission.WrongTry> tries = new ArrayList<>();
            Instant now = NOW;
            for (int guess = 0; guess < 300; guess++) {
                now = now.plusSeconds(1 + random.nextLong(120));
                now = guess(tries, now, seed);
            }
            Instant end = now;
            assertThat(tries.stream().filter(wrong -> wrong.at().isAfter(end.minus(Admission.LOOKS_BACK))))
                    .as("seed %d", seed)
                    .hasSizeLessThan(60);
        }
    }

    private static Instant guess(List<Admission.WrongTry> tries, Instant now, long seed) {
        return switch (Admission.decide(lately(tries, now), now)) {
            case Admission.Admitted(Instant until) -> {
                tries.add(new Admission.WrongTry(now, until));
                yield now;
            }
            case Admission.Locked(Duration wait) -> {
                assertThat(wait).as("seed %d", seed).isPositive().isLessThanOrEqualTo(Admission.WAITS.getLast());
                yield now.plus(wait);
            }
        };
    }

    private static List<Admission.WrongTry> lately(List<Admission.WrongTry> tries, Instant now) {
        return tries.stream()
                .filter(wrong -> wrong.at().isAfter(now.minus(Admission.LOOKS_BACK)))
                .toList();
    }

    private static List<Admission.WrongTry> ago(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(minute -> new Admission.WrongTry(NOW.minusSeconds(60L * minute), null))
                .sorted(Comparator.comparing(Admission.WrongTry::at))
                .toList();
    }
}
