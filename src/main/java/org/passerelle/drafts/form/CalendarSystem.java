package org.passerelle.drafts.form;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendars in which people know their dates. Years are those of the calendar's usual era. */
enum CalendarSystem {
    GREGORIAN,
    /** Months begin with the sighted moon, so any of them may have 30 days; day numbers follow the civil table. */
    ISLAMIC,
    /** Leap years by the 33-year cycle, true of every year a living person can have been born in. */
    PERSIAN,
    /** Twelve months of 30 days and a thirteenth of five or six. */
    ETHIOPIC;

    private static final int ISLAMIC_EPOCH = -492_149;
    private static final int PERSIAN_EPOCH = -492_269;
    private static final int ETHIOPIC_EPOCH = -716_732;

    static Optional<CalendarSystem> of(String code) {
        return Stream.of(values()).filter(c -> c.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int months() {
        return this == ETHIOPIC ? 13 : 12;
    }

    /** The highest day that can stand beside this year and month, each of which may be unknown. */
    int longest(@Nullable Integer year, @Nullable Integer month) {
        return switch (this) {
            case GREGORIAN -> gregorianLongest(year, month);
            case ISLAMIC -> 30;
            case PERSIAN -> persianLongest(year, month);
            case ETHIOPIC -> month == null || month < 13 ? 30 : year == null || year % 4 == 3 ? 6 : 5;
        };
    }

    /** Calendars by sighting differ between places by so many days. */
    int daysInDoubt() {
        return this == ISLAMIC ? 2 : 0;
    }

    /** Days since 1 January 1970; for the Islamic calendar exact to two days, as sightings differ by place. */
    long epochDay(int year, int month, int day) {
        long y = year;
        return switch (this) {
            case GREGORIAN -> LocalDate.of(year, month, day).toEpochDay();
            case ISLAMIC ->
                ISLAMIC_EPOCH + 354 * (y - 1) + Math.floorDiv(3 + 11 * y, 30) + (59 * (month - 1) + 1) / 2 + day;
            case PERSIAN ->
                PERSIAN_EPOCH
                        + 365 * (y - 1)
                        + Math.floorDiv(8 * y + 21, 33)
                        + 30 * (month - 1)
                        + Math.min(month - 1, 6)
                        + day;
            case ETHIOPIC -> ETHIOPIC_EPOCH + 365 * y + Math.floorDiv(y, 4) + 30 * (month - 1) + day - 1;
        };
    }

    private static int gregorianLongest(@Nullable Integer year, @Nullable Integer month) {
        if (month == null) {
            return 31;
        }
        return year == null
                ? Month.of(month).maxLength()
                : YearMonth.of(year, month).lengthOfMonth();
    }

    private static int persianLongest(@Nullable Integer year, @Nullable Integer month) {
        if (month == null || month <= 6) {
            return 31;
        }
        boolean leap = year == null || (25 * year + 11) % 33 < 8;
        return month < 12 || leap ? 30 : 29;
    }
}
