package org.passerelle.drafts.form;

import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.drafts.form.AnswerValue.PartialDate;

/** The latest day that a date with unknown parts can mean. */
public final class LatestDay {

    private static final int LAST_YEAR = 9999;

    private LatestDay() {}

    /** As a Gregorian day; empty without a year, in no calendar we know, or for a day that cannot be. */
    public static Optional<LocalDate> of(PartialDate date) {
        return CalendarSystem.of(date.calendar())
                .filter(calendar -> isPossible(calendar, date))
                .map(calendar -> latest(calendar, date));
    }

    private static LocalDate latest(CalendarSystem calendar, PartialDate date) {
        int year = date.year();
        int month = date.month() == null ? calendar.months() : date.month();
        int longest = calendar.longest(year, month);
        long day = calendar.epochDay(year, month, date.day() == null ? longest : Math.min(date.day(), longest));
        return LocalDate.ofEpochDay(day + calendar.daysInDoubt());
    }

    private static boolean isPossible(CalendarSystem calendar, PartialDate date) {
        return date.year() != null
                && isWithin(date.year(), LAST_YEAR)
                && (date.month() == null || isWithin(date.month(), calendar.months()))
                && (date.day() == null || isWithin(date.day(), calendar.longest(date.year(), date.month())));
    }

    private static boolean isWithin(int part, int highest) {
        return part >= 1 && part <= highest;
    }
}
