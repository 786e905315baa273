package org.passerelle.drafts.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.drafts.form.AnswerValue.PartialDate;

/** The days of our calendar that a date can mean, both ends included. */
public record DateSpan(LocalDate from, LocalDate to) {

    /** Empty without a year, and for what is no date. */
    public static Optional<DateSpan> of(PartialDate date) {
        Integer year = date.year();
        return year == null
                ? Optional.empty()
                : CalendarSystem.of(date.calendar()).flatMap(calendar -> of(calendar, year, date));
    }

    private static Optional<DateSpan> of(CalendarSystem calendar, int year, PartialDate date) {
        Integer month = date.month();
        Integer day = month == null ? null : date.day();
        int lastMonth = month == null ? calendar.months() : month;
        int lastDay = day == null ? calendar.longest(year, lastMonth) : day;
        try {
            long from = calendar.epochDay(year, month == null ? 1 : month, day == null ? 1 : day);
            long to = calendar.epochDay(year, lastMonth, lastDay);
            return Optional.of(new DateSpan(
                    LocalDate.ofEpochDay(from - calendar.daysInDoubt()),
                    LocalDate.ofEpochDay(to + calendar.daysInDoubt())));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
