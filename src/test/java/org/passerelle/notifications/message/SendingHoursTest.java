package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendingHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @EnumSource(names = {"CODE", "ASKED", "REPLY", "SAFETY", "STAFF"})
    void whatAPersonWaitsForGoesOutInTheNight(Occasion occasion) {
        Instant night = Instant.parse("2026-11-27T02:17:00Z");
        assertThat(SendingHours.next(occasion, night)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        // Winter, one hour ahead of UTC.
        "2026-11-27T06:59:59.999999Z, 2026-11-27T07:00:00Z",
        "2026-11-27T07:00:00Z, 2026-11-27T07:00:00Z",
        "2026-11-27T20:59:59.999999Z, 2026-11-27T20:59:59.999999Z",
        "2026-11-27T21:00:00Z, 2026-11-28T07:00:00Z",
        // Summer, two hours ahead.
        "2026-07-01T05:59:59Z, 2026-07-01T06:00:00Z",
        "2026-07-01T20:00:00Z, 2026-07-02T06:00:00Z",
        // The nights in which the clocks change: 29 March and 25 October 2026.
        "2026-03-28T21:30:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T20:30:00Z, 2026-10-25T07:00:00Z",
        "2026-10-25T06:30:00Z, 2026-10-25T07:00:00Z"
    })
    void newsWaitsForTheMorningInParis(Instant from, Instant next) {
        assertThat(SendingHours.next(Occasion.NEWS, from)).isEqualTo(next);
        assertThat(SendingHours.open(Occasion.NEWS, from)).isEqualTo(from.equals(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:30:00Z, 2026-11-25T08:00:00Z", // Wednesday, before nine
        "2026-11-25T15:59:59Z, 2026-11-25T15:59:59Z",
        "2026-11-25T16:00:00Z, 2026-11-26T08:00:00Z", // to Thursday
        "2026-11-26T16:00:00Z, 2026-11-30T08:00:00Z", // from Thursday evening to Monday
        "2026-11-27T10:00:00Z, 2026-11-30T08:00:00Z", // Friday
        "2026-11-29T10:00:00Z, 2026-11-30T08:00:00Z" // Sunday
    })
    void aDecisionAgainstSomebodyComesWhenThereIsSomebodyToAsk(Instant from, Instant next) {
        assertThat(SendingHours.next(Occasion.DECISION, from)).isEqualTo(next);
    }

    @Test
    void atAnyMomentTheNextOneIsTheFirstThatIsOpen() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int round = 0; round < 2_000; round++) {
            Instant from = start.plusSeconds(chance.nextInt(2 * 366 * 86_400));
            for (Occasion occasion : Occasion.values()) {
                Instant next = SendingHours.next(occasion, from);
                assertThat(SendingHours.open(occasion, next))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(next).as("seed %d", seed).isBetween(from, from.plus(Duration.ofDays(4)));
                if (!next.equals(from)) {
                    Instant before = next.minusNanos(1_000);
                    assertThat(SendingHours.open(occasion, before))
                            .as("seed %d", seed)
                            .isFalse();
                    assertThat(ZonedDateTime.ofInstant(next, PARIS).toLocalTime())
                            .as("seed %d", seed)
                            .isIn(LocalTime.of(8, 0), LocalTime.of(9, 0));
                }
            }
        }
    }

    @Test
    void aDayIsThatOfParis() {
        assertThat(SendingHours.day(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(SendingHours.morning(LocalDate.of(2026, 7, 2))).isEqualTo(Instant.parse("2026-07-02T06:00:00Z"));
    }
}
