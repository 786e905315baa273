package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The challenge on one's own data: tolerant of spelling, not of another birth date. */
class OwnDataTest {

    private static final DayRange APRIL = new DayRange(LocalDate.of(1990, 4, 1), LocalDate.of(1990, 4, 30), 0, false);
    private static final DayRange YEAR = new DayRange(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31), 0, false);
    private static final OwnData STORED = OwnData.of(List.of("Example Teklé-Haymanot", "ፈተና"), APRIL, "ER");

    private static boolean agrees(String name, @Nullable DayRange born, @Nullable String nationality) {
        return STORED.agrees(OwnData.of(List.of(name), born, nationality));
    }

    @Test
    void theBirthDateAndANameOrTheNationalityAreNeeded() {
        assertThat(agrees("example", APRIL, null)).isTrue();
        assertThat(agrees("", APRIL, "er")).isTrue();
        assertThat(agrees("", APRIL, "SD")).isFalse();
        assertThat(agrees("Example", DayRange.of(LocalDate.of(1990, 5, 1)), "ER"))
                .isFalse();
        assertThat(agrees("Example", null, "ER")).isFalse();
    }

    @Test
    void aYearIsEnoughAndAWholeCenturyIsNot() {
        assertThat(agrees("Example", YEAR, null)).isTrue();
        assertThat(agrees(
                        "Example", new DayRange(LocalDate.of(1900, 1, 1), LocalDate.of(1999, 12, 31), 0, false), "ER"))
                .isFalse();
    }

    @Test
    void namesAreComparedWithoutMarksAndWithOneSlipInLongerWords() {
        assertThat(agrees("TEKLE", APRIL, null)).isTrue();
        assertThat(agrees("Haimanot", APRIL, null)).isTrue();
        assertThat(agrees("Haymanott", APRIL, null)).isTrue();
        assertThat(agrees("Haimanat", APRIL, null)).isFalse();
        assertThat(agrees("Takla", APRIL, null)).isFalse();
        assertThat(agrees("ፈተና", APRIL, null)).isTrue();
    }

    @Test
    void withoutAKnownBirthDateBothOthersAreNeeded() {
        OwnData stored = OwnData.of(List.of("Example"), null, "ER");
        assertThat(stored.agrees(OwnData.of(List.of("Example"), null, "ER"))).isTrue();
        assertThat(stored.agrees(OwnData.of(List.of("Example"), APRIL, null))).isFalse();
        assertThat(OwnData.of(List.of(), null, null).agrees(OwnData.of(List.of(), null, null)))
                .isFalse();
    }
}
