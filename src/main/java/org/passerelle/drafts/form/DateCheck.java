package org.passerelle.drafts.form;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue.PartialDate;

/** Tells what is wrong with a date. Every date asked so far lies in the past. */
record DateCheck(LocalDate today) {

    private static final int LAST_YEAR = 9999;

    Optional<AnswerProblem> problem(Question question, PartialDate date) {
        Optional<CalendarSystem> calendar = CalendarSystem.of(date.calendar());
        if (calendar.isEmpty()) {
            return Optional.of(AnswerProblem.CALENDAR_UNKNOWN);
        }
        if (!question.unknownAllowed() && (date.year() == null || date.month() == null || date.day() == null)) {
            return Optional.of(AnswerProblem.DATE_INCOMPLETE);
        }
        if (!isPossible(calendar.get(), date)) {
            return Optional.of(AnswerProblem.DATE_IMPOSSIBLE);
        }
        return date.year() == null
                ? Optional.empty()
                : outOfRange(question.limits(), calendar.get(), date.year(), date.month(), date.day());
    }

    private static boolean isPossible(CalendarSystem calendar, PartialDate date) {
        return isWithin(date.year(), LAST_YEAR)
                && isWithin(date.month(), calendar.months())
                && isWithin(date.day(), calendar.longest(date.year(), date.month()));
    }

    private Optional<AnswerProblem> outOfRange(
            Limits limits, CalendarSystem calendar, int year, @Nullable Integer month, @Nullable Integer day) {
        long earliest = calendar.epochDay(year, month == null ? 1 : month, day == null ? 1 : day);
        int lastMonth = month == null ? calendar.months() : month;
        int lastDay = Math.min(day == null ? 31 : day, calendar.longest(year, lastMonth));
        long latest = calendar.epochDay(year, lastMonth, lastDay);
        // Only what is beyond the days in doubt is surely in the future.
        if (earliest - calendar.daysInDoubt() > today.toEpochDay()) {
            return Optional.of(AnswerProblem.DATE_IN_FUTURE);
        }
        boolean tooEarly = limits.tooLittle(LocalDate.ofEpochDay(latest).getYear());
        return tooEarly ? Optional.of(AnswerProblem.DATE_TOO_EARLY) : Optional.empty();
    }

    private static boolean isWithin(@Nullable Integer part, int highest) {
        return part == null || part >= 1 && part <= highest;
    }
}
