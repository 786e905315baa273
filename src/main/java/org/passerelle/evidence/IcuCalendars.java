package org.passerelle.evidence;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.evidence.identity.CalendarDays;
import org.passerelle.evidence.identity.DayRange;

/**
 * Reads dates by the calendars of ICU. A date of the moon's calendar is read both as Umm al-Qura has it and by the civil
 * table, and stays in doubt by two days: months begin where the moon was seen.
 */
@ApplicationScoped
class IcuCalendars implements CalendarDays {

    private static final String HIJRI = "hijri";
    private static final Map<String, List<String>> SYSTEMS = Map.of(
            "gregorian",
            List.of("gregorian"),
            "ethiopic",
            List.of("ethiopic"),
            "solar_hijri",
            List.of("persian"),
            HIJRI,
            List.of("islamic-umalqura", "islamic-civil"));

    private static final int DAYS_IN_DOUBT = 2;
    private static final int LONGEST_OF_MOON = 30;
    private static final int MOST_DIGITS = 9999;
    private static final long DAY = 86_400_000;
    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    Optional<DayRange> days(@Nullable WrittenDate date) {
        return date == null || date.calendar() == null
                ? Optional.empty()
                : days(date.calendar(), date.year(), date.month(), date.day());
    }

    @Override
    public Optional<DayRange> days(String calendar, int year, @Nullable Integer month, @Nullable Integer day) {
        List<String> systems = SYSTEMS.getOrDefault(calendar, List.of());
        if (year < 1 || year > MOST_DIGITS || day != null && month == null) {
            return Optional.empty();
        }
        boolean moon = calendar.equals(HIJRI);
        List<DayRange> readings = systems.stream()
                .flatMap(system -> read(system, new Parts(year, month, day), moon).stream())
                .toList();
        return readings.stream()
                .reduce(IcuCalendars::both)
                .filter(range -> !range.from().isBefore(FIRST) && !range.to().isAfter(LAST));
    }

    private record Parts(
            int year, @Nullable Integer month, @Nullable Integer day) {

        boolean firstOfYear() {
            return month != null && month == 1 && day != null && day == 1;
        }
    }

    private static Optional<DayRange> read(String system, Parts parts, boolean moon) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + system));
        calendar.clear();
        // A month of the moon may have had thirty days where it was written down; then ICU counts on.
        calendar.setLenient(moon);
        if (moon && (tooHigh(parts.month(), 12) || tooHigh(parts.day(), LONGEST_OF_MOON))) {
            return Optional.empty();
        }
        try {
            LocalDate from = first(calendar, parts);
            LocalDate to = last(calendar, parts, from);
            return Optional.of(new DayRange(from, to, moon ? DAYS_IN_DOUBT : 0, parts.firstOfYear()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static LocalDate first(Calendar calendar, Parts parts) {
        calendar.set(Calendar.EXTENDED_YEAR, parts.year());
        calendar.set(Calendar.MONTH, parts.month() == null ? 0 : parts.month() - 1);
        calendar.set(Calendar.DAY_OF_MONTH, parts.day() == null ? 1 : parts.day());
        return day(calendar);
    }

    private static LocalDate last(Calendar calendar, Parts parts, LocalDate from) {
        if (parts.day() != null) {
            return from;
        }
        calendar.add(parts.month() == null ? Calendar.EXTENDED_YEAR : Calendar.MONTH, 1);
        return day(calendar).minusDays(1);
    }

    private static LocalDate day(Calendar calendar) {
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY));
    }

    private static DayRange both(DayRange one, DayRange other) {
        LocalDate from =
                Stream.of(one.from(), other.from()).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = Stream.of(one.to(), other.to()).max(LocalDate::compareTo).orElseThrow();
        return new DayRange(from, to, Math.max(one.doubt(), other.doubt()), one.estimated());
    }

    private static boolean tooHigh(@Nullable Integer part, int highest) {
        return part != null && (part < 1 || part > highest);
    }
}
