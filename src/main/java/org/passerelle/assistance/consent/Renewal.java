package org.passerelle.assistance.consent;

import java.time.Duration;
import java.time.Instant;

/** When a person is asked whether help goes on, and until when a YES renews it. */
public final class Renewal {

    private static final Duration LONGEST_NOTICE = Duration.ofDays(14);

    private Renewal() {}

    /** The moment from which the end is announced: two weeks before, or half-way where help lasts less than four weeks. */
    public static Instant opens(Instant endsAt, int days) {
        Duration half = Duration.ofDays(days).dividedBy(2);
        return endsAt.minus(half.compareTo(LONGEST_NOTICE) < 0 ? half : LONGEST_NOTICE);
    }

    /** Whether a YES at that moment renews it. */
    public static boolean open(Instant endsAt, int days, Instant now) {
        return !now.isBefore(opens(endsAt, days)) && now.isBefore(endsAt);
    }

    /** Until when it lasts then: as many days again, counted from the end that was announced. */
    public static Instant renewed(Instant endsAt, int days) {
        return endsAt.plus(Duration.ofDays(days));
    }
}
