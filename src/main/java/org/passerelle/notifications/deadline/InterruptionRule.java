package org.passerelle.notifications.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which interruptions staff may declare: also past ones, for nobody may have noticed in time. */
public final class InterruptionRule {

    private static final Duration FURTHEST_BACK = Duration.ofDays(365);
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(365);

    private InterruptionRule() {}

    /** True for one that can be declared now; without an end it goes on until somebody ends it. */
    public static boolean allows(Instant from, @Nullable Instant to, Instant now) {
        return !from.isBefore(now.minus(FURTHEST_BACK))
                && !from.isAfter(now.plus(FURTHEST_AHEAD))
                && (to == null || to.isAfter(from) && !to.isAfter(from.plus(LONGEST)));
    }

    /** When one ends that is ended now: one that has not begun then never happens. */
    public static Instant endedAt(Instant from, Instant now) {
        return now.isAfter(from) ? now : from;
    }
}
