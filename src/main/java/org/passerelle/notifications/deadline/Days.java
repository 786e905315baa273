package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the people who apply: a day has 23, 24 or 25 hours, and ends at their midnight. */
public final class Days {

    /** Where they are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day on which that moment falls. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Its first moment. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    public static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
