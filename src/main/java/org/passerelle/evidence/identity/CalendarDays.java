package org.passerelle.evidence.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates of the four calendars that papers are written in. */
public interface CalendarDays {

    /**
     * The days that a date can mean; empty for what is no date of that calendar.
     *
     * @param calendar gregorian, ethiopic, solar_hijri or hijri
     * @param month null where only the year is known
     * @param day null where only the month is known
     */
    Optional<DayRange> days(String calendar, int year, @Nullable Integer month, @Nullable Integer day);
}
