package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarSystemTest {

    private static final long SEED = 1_404_0829;
    private static final long MILLIS_A_DAY = 86_400_000L;

    @Test
    void persianDatesFallOnTheDayThatIcuSays() {
        agreesWithIcu(CalendarSystem.PERSIAN, "persian", 1178, 1502, 0);
    }

    @Test
    void ethiopicDatesFallOnTheDayThatIcuSays() {
        agreesWithIcu(CalendarSystem.ETHIOPIC, "ethiopic", 1800, 2100, 0);
    }

    @Test
    void islamicDatesFallWithinTwoDaysOfIcusAndOfUmmAlQura() {
        agreesWithIcu(CalendarSystem.ISLAMIC, "islamic-civil", 1300, 1600, 0);
        for (int year = 1300; year < 1600; year++) {
            long ours = CalendarSystem.ISLAMIC.epochDay(year, 1, 1);
            assertThat(Math.abs(ours - HijrahDate.of(year, 1, 1).toEpochDay())).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theThirteenthMonthOfEthiopiaHasFiveOrSixDays() {
        assertThat(CalendarSystem.ETHIOPIC.months()).isEqualTo(13);
        assertThat(CalendarSystem.ETHIOPIC.longest(2015, 13)).isEqualTo(6);
        assertThat(CalendarSystem.ETHIOPIC.longest(2016, 13)).isEqualTo(5);
        assertThat(CalendarSystem.ETHIOPIC.longest(null, 13)).isEqualTo(6);
    }

    @Test
    void theLastMonthOfPersiaIsAsLongAsIcuSays() {
        Calendar icu = icu("persian");
        for (int year = 1178; year < 1502; year++) {
            icu.clear();
            icu.set(year, 11, 1);
            assertThat(CalendarSystem.PERSIAN.longest(year, 12))
                    .as("year %d", year)
                    .isEqualTo(icu.getActualMaximum(Calendar.DAY_OF_MONTH));
        }
    }

    @Test
    void newYearFallsOnKnownDays() {
        assertThat(CalendarSystem.ETHIOPIC.epochDay(2017, 1, 1))
                .isEqualTo(LocalDate.of(2024, 9, 11).toEpochDay());
        assertThat(CalendarSystem.PERSIAN.epochDay(1404, 1, 1))
                .isEqualTo(LocalDate.of(2025, 3, 21).toEpochDay());
        assertThat(CalendarSystem.GREGORIAN.epochDay(1970, 1, 1)).isZero();
    }

    private static void agreesWithIcu(CalendarSystem ours, String name, int from, int to, int tolerance) {
        Random random = new Random(SEED);
        Calendar icu = icu(name);
        for (int i = 0; i < 20_000; i++) {
            int year = random.nextInt(from, to);
            int month = random.nextInt(1, ours.months() + 1);
            int day = random.nextInt(1, Math.min(29, ours.longest(year, month)) + 1);
            icu.clear();
            icu.set(year, month - 1, day);
            long theirs = Math.floorDiv(icu.getTimeInMillis(), MILLIS_A_DAY);
            assertThat(Math.abs(ours.epochDay(year, month, day) - theirs))
                    .as("%s %d-%d-%d, seed %d", name, year, month, day, SEED)
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static Calendar icu(String name) {
        return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
    }
}
