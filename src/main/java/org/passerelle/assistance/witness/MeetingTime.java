package org.passerelle.assistance.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** When a meeting can have been, whatever the clock of a phone says and however late it finds a network. */
public final class MeetingTime {

    /** By how much a phone's clock may be ahead or behind. */
    public static final Duration ASTRAY = Duration.ofMinutes(5);

    /** For how long after a day what was noted offline can still be sent. */
    public static final Duration LATE = Duration.ofDays(7);

    /** What is wrong with a time. */
    public enum Objection {
        /** The phone's clock is wrong. */
        MET_IN_FUTURE,
        /** Before the doors opened or after they closed. */
        OUTSIDE_DAY,
        /** Sent more than a week after the day. */
        TOO_LATE;

        /** The word in replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private MeetingTime() {}

    /** What is wrong with a meeting at that time, if anything. */
    public static Optional<Objection> objection(Instant opensAt, Instant closesAt, Instant metAt, Instant now) {
        if (metAt.isAfter(now.plus(ASTRAY))) {
            return Optional.of(Objection.MET_IN_FUTURE);
        }
        if (metAt.isBefore(opensAt) || metAt.isAfter(closesAt)) {
            return Optional.of(Objection.OUTSIDE_DAY);
        }
        return now.isAfter(closesAt.plus(LATE)) ? Optional.of(Objection.TOO_LATE) : Optional.empty();
    }

    /** The time to record: never one that is still to come. */
    public static Instant recorded(Instant metAt, Instant now) {
        return metAt.isAfter(now) ? now : metAt;
    }
}
