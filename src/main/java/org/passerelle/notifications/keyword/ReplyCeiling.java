package org.passerelle.notifications.keyword;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** How often one number is answered by itself, so that two machines do not write to each other for ever. */
public final class ReplyCeiling {

    /** How far back the facts must reach. */
    public static final Duration LOOKS_BACK = Duration.ofDays(1);

    private static final int SAFETY_LINES_AN_HOUR = 10;
    private static final Duration BETWEEN_SAFETY_LINES = Duration.ofMinutes(10);

    private ReplyCeiling() {}

    /** Whether another reply to a keyword goes out; {@code times} are those of the earlier ones, in any order. */
    public static boolean allowsReply(Collection<Instant> times, int mostInADay, Instant now) {
        return since(times, now.minus(LOOKS_BACK)) < mostInADay;
    }

    /**
     * Whether another safety line goes out: ten in an hour, for a person in need writes many short texts, and beyond that
     * one in ten minutes, for there is no day on which nobody needs it any more.
     */
    public static boolean allowsSafetyLine(Collection<Instant> times, Instant now) {
        return since(times, now.minus(Duration.ofHours(1))) < SAFETY_LINES_AN_HOUR
                || since(times, now.minus(BETWEEN_SAFETY_LINES)) == 0;
    }

    private static long since(Collection<Instant> times, Instant moment) {
        return times.stream().filter(time -> time.isAfter(moment)).count();
    }
}
