package org.passerelle.evidence.identity;

import java.time.LocalDate;

/**
 * The days of our calendar that a written date can mean, both ends included.
 *
 * @param doubt so many days more on either side, where calendars follow the sighted moon
 * @param estimated whether it is the first day of a year, which is written where only the year is known
 */
public record DayRange(LocalDate from, LocalDate to, int doubt, boolean estimated) {

    public DayRange {
        if (to.isBefore(from) || doubt < 0) {
            throw new IllegalArgumentException("A range of days runs forward");
        }
    }

    /** One day that is sure. */
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day, 0, false);
    }

    /** Whether both can mean the same day. */
    public boolean agrees(DayRange other) {
        int doubts = doubt + other.doubt;
        return !from.minusDays(doubts).isAfter(other.to) && !other.from.isAfter(to.plusDays(doubts));
    }

    /** The first day of its year and every day until a year is over: what an estimated date means. */
    public DayRange wholeYear() {
        return estimated ? new DayRange(from, from.plusYears(1).minusDays(1), doubt, true) : this;
    }
}
