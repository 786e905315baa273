package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.identity.DayRange;

/** The four calendars that papers are written in, with days that almanacs agree on. */
class IcuCalendarsTest {

    private final IcuCalendars calendars = new IcuCalendars();

    @Test
    void knownDaysOfEachCalendar() {
        assertThat(day("gregorian", 1990, 5, 17)).isEqualTo("1990-05-17");
        // New Year of 2000 in Ethiopia, and of the year after a leap year there.
        assertThat(day("ethiopic", 2000, 1, 1)).isEqualTo("2007-09-12");
        assertThat(day("ethiopic", 1983, 9, 16)).isEqualTo("1991-05-24");
        assertThat(day("ethiopic", 1999, 13, 6)).isEqualTo("2007-09-11");
        // Nowruz of 1400 and the last day of 1399, a leap year.
        assertThat(day("solar_hijri", 1400, 1, 1)).isEqualTo("2021-03-21");
        assertThat(day("solar_hijri", 1399, 12, 30)).isEqualTo("2021-03-20");
        assertThat(day("solar_hijri", 1357, 11, 22)).isEqualTo("1979-02-11");
    }

    @Test
    void aDayOfTheMoonStaysInDoubt() {
        DayRange newYear = range("hijri", 1446, 1, 1).orElseThrow();
        assertThat(newYear.agrees(DayRange.of(LocalDate.of(2024, 7, 7)))).isTrue();
        assertThat(newYear.agrees(DayRange.of(LocalDate.of(2024, 7, 9)))).isTrue();
        assertThat(newYear.agrees(DayRange.of(LocalDate.of(2024, 7, 12)))).isFalse();
        assertThat(range("hijri", 1400, 2, 30)).isPresent();
        assertThat(range("hijri", 1400, 2, 31)).isEmpty();
        assertThat(range("hijri", 1400, 13, 1)).isEmpty();
    }

    @Test
    void aYearAloneOrAMonthIsARange() {
        assertThat(range("ethiopic", 1982, null, null))
                .contains(new DayRange(LocalDate.of(1989, 9, 11), LocalDate.of(1990, 9, 10), 0, false));
        assertThat(range("ethiopic", 1999, 13, null))
                .contains(new DayRange(LocalDate.of(2007, 9, 6), LocalDate.of(2007, 9, 11), 0, false));
        assertThat(range("solar_hijri", 1369, null, null))
                .contains(new DayRange(LocalDate.of(1990, 3, 21), LocalDate.of(1991, 3, 20), 0, false));
        assertThat(range("gregorian", 2024, 2, null))
                .contains(new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), 0, false));
        DayRange moon = range("hijri", 1446, null, null).orElseThrow();
        assertThat(moon.from()).isBetween(LocalDate.of(2024, 7, 6), LocalDate.of(2024, 7, 8));
        assertThat(moon.to()).isBetween(LocalDate.of(2025, 6, 24), LocalDate.of(2025, 6, 27));
    }

    @Test
    void theFirstDayOfAYearMeansThatOnlyTheYearIsKnown() {
        assertThat(range("gregorian", 1990, 1, 1).orElseThrow().estimated()).isTrue();
        assertThat(range("ethiopic", 1982, 1, 1).orElseThrow().estimated()).isTrue();
        assertThat(range("solar_hijri", 1369, 1, 1).orElseThrow().estimated()).isTrue();
        assertThat(range("hijri", 1410, 1, 1).orElseThrow().estimated()).isTrue();
        assertThat(range("gregorian", 1990, 1, 2).orElseThrow().estimated()).isFalse();
        DayRange born = range("gregorian", 1990, 1, 1).orElseThrow().wholeYear();
        assertThat(born.agrees(range("ethiopic", 1982, 9, 16).orElseThrow())).isTrue();
        assertThat(born.agrees(range("ethiopic", 1983, 9, 16).orElseThrow())).isFalse();
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(range("gregorian", 1990, 2, 30)).isEmpty();
        assertThat(range("gregorian", 1990, 13, 1)).isEmpty();
        assertThat(range("gregorian", 1990, null, 4)).isEmpty();
        assertThat(range("gregorian", 0, 1, 1)).isEmpty();
        assertThat(range("gregorian", 12_000, 1, 1)).isEmpty();
        assertThat(range("ethiopic", 1982, 13, 7)).isEmpty();
        assertThat(range("ethiopic", 2000, 13, 6)).isEmpty();
        assertThat(range("solar_hijri", 1400, 7, 31)).isEmpty();
        assertThat(range("solar_hijri", 1400, 12, 30)).isEmpty();
        assertThat(range("julian", 1990, 1, 1)).isEmpty();
        // The year of another calendar: nobody's paper is of the fourteenth century.
        assertThat(range("gregorian", 1369, 5, 5)).isEmpty();
        assertThat(range("hijri", 1990, 5, 5)).isEmpty();
    }

    private String day(String calendar, int year, int month, int day) {
        DayRange range = range(calendar, year, month, day).orElseThrow();
        assertThat(range.from()).isEqualTo(range.to());
        return range.from().toString();
    }

    private Optional<DayRange> range(String calendar, int year, @Nullable Integer month, @Nullable Integer day) {
        return calendars.days(calendar, year, month, day);
    }
}
