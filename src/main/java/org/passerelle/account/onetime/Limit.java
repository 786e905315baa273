package org.passerelle.account.onetime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** So many in a time that moves along. */
public record Limit(int most, Duration window) {

    /** How long to wait until another is within all the limits; empty when it is now. The times come in any order. */
    public static Optional<Duration> wait(List<Limit> limits, List<Instant> times, Instant now) {
        List<Instant> newestFirst =
                times.stream().sorted(Comparator.reverseOrder()).toList();
        return limits.stream()
                .flatMap(limit -> limit.wait(newestFirst, now).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Duration> wait(List<Instant> newestFirst, Instant now) {
        return newestFirst.stream()
                .skip(most - 1L)
                .findFirst()
                .map(time -> Duration.between(now, time.plus(window)))
                .filter(Duration::isPositive);
    }
}
