package org.passerelle.casework.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The days on which somebody may have been born, both ends included. */
public record Birth(LocalDate from, LocalDate to) {

    /** So many days may lie between what two sources say of one day: some calendars follow the sighted moon. */
    private static final int ONE_DAY = 5;

    private static final int ONE_MONTH = 62;
    private static final int MOST_YEARS = 3;

    /** How two of them fit. */
    public enum Fit {
        SAME,
        IN_PART,
        /** Day and month changed places. */
        SWAPPED,
        OTHER
    }

    /** Reads {@code 1990-04-02}, {@code 1990-04} or {@code 1990}. */
    public static Optional<Birth> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(of(Year.parse(text)));
                case 7 -> Optional.of(of(YearMonth.parse(text)));
                case 10 -> Optional.of(new Birth(LocalDate.parse(text), LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Birth of(Year year) {
        return new Birth(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    private static Birth of(YearMonth month) {
        return new Birth(month.atDay(1), month.atEndOfMonth());
    }

    /** As people read it: the day, or the month or the year where no more is known. */
    public String text() {
        if (exact()) {
            return from.plusDays(length() / 2).toString();
        }
        YearMonth month = YearMonth.from(from);
        return of(month).equals(this) ? month.toString() : years();
    }

    private String years() {
        return from.getYear() == to.getYear() ? "%04d".formatted(from.getYear()) : from + "/" + to;
    }

    /** What a case is found by in which this was said. */
    public Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        String part = exact() ? "" : length() <= ONE_MONTH ? "month " : "year ";
        for (LocalDate day = from; exact() && !day.isAfter(to); day = day.plusDays(1)) {
            marks.add("born " + day);
        }
        for (YearMonth month = YearMonth.from(from);
                length() <= ONE_MONTH && !month.atDay(1).isAfter(to);
                month = month.plusMonths(1)) {
            marks.add("born in " + month);
            marks.add(part.equals("month ") ? "born some day of " + month : "born in " + month);
        }
        for (int year = from.getYear(); year <= to.getYear() && year < from.getYear() + MOST_YEARS; year++) {
            marks.add("born in " + year);
            marks.add(part.equals("year ") ? "born some day of " + year : "born in " + year);
        }
        return marks;
    }

    /** What to look for when this is asked: it, what contains it, and day and month the other way round. */
    public Set<String> asked() {
        Set<String> marks = new LinkedHashSet<>();
        YearMonth month = YearMonth.from(from);
        if (exact()) {
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                marks.add("born " + day);
            }
            swapped().ifPresent(day -> marks.add("born " + day));
            marks.add("born some day of " + month);
            marks.add("born some day of " + from.getYear());
        } else if (length() <= ONE_MONTH) {
            marks.add("born in " + month);
            marks.add("born some day of " + from.getYear());
        } else {
            marks.add("born in " + from.getYear());
        }
        return marks;
    }

    /** How well this, which is asked for, fits what is in a case. */
    public Fit fit(Birth other) {
        boolean meet = !from.isAfter(other.to) && !other.from.isAfter(to);
        if (meet) {
            boolean days = exact() && other.exact();
            return days || equals(other) ? Fit.SAME : Fit.IN_PART;
        }
        boolean swapped = swapped()
                .filter(day -> !day.isBefore(other.from) && !day.isAfter(other.to) && other.exact())
                .isPresent();
        return swapped ? Fit.SWAPPED : Fit.OTHER;
    }

    /** Whether the very day is known, as far as its calendar lets. */
    boolean exact() {
        return length() < ONE_DAY;
    }

    private Optional<LocalDate> swapped() {
        boolean can = length() == 0 && from.getDayOfMonth() <= 12 && from.getDayOfMonth() != from.getMonthValue();
        return can
                ? Optional.of(LocalDate.of(from.getYear(), from.getDayOfMonth(), from.getMonthValue()))
                : Optional.empty();
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
