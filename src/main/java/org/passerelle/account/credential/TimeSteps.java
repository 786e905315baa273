package org.passerelle.account.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The time steps of one-time passwords (RFC 6238, section 4): thirty seconds each. Two steps to either side are taken,
 * so that a phone whose clock is up to a minute off always works.
 */
public final class TimeSteps {

    /** How long a step is. */
    public static final Duration LENGTH = Duration.ofSeconds(30);

    private static final long DRIFT = 2;

    private TimeSteps() {}

    /** The steps whose codes are taken now, the oldest first. */
    public static List<Long> taken(Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), LENGTH.toSeconds());
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT).boxed().toList();
    }

    /** When a step begins. */
    public static Instant start(long step) {
        return Instant.ofEpochSecond(step * LENGTH.toSeconds());
    }

    /** The first of the steps a code fits that comes after the last one used: no code works twice. */
    public static Optional<Long> next(List<Long> fitting, long lastUsed) {
        return fitting.stream().filter(step -> step > lastUsed).min(Comparator.naturalOrder());
    }
}
