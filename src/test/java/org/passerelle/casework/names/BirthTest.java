package org.passerelle.casework.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.casework.names.Birth.Fit;

/** Birth dates that are known in part, or written the other way round, still meet. */
class BirthTest {

    @ParameterizedTest
    @CsvSource({
        "1990-04-02, 1990-04-02, SAME",
        "1990-04-02, 1990-04, IN_PART",
        "1990-04-02, 1990, IN_PART",
        "1990-04, 1990-04-02, IN_PART",
        "1990, 1990-04-02, IN_PART",
        "1990-04, 1990-04, SAME",
        "1990-04-02, 1990-02-04, SWAPPED",
        "1990-04-13, 1990-04-12, OTHER",
        "1990-04-02, 1991, OTHER"
    })
    void fits(String asked, String known, Fit fit) {
        assertThat(birth(asked).fit(birth(known))).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"1990-02-30", "199", "1990-13", "02.04.1990", "''", "90-04-020"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Birth.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1990-04-02", "1990-04", "1990"})
    void isShownAsItWasAsked(String text) {
        assertThat(birth(text).text()).isEqualTo(text);
    }

    @Test
    void aDayThatTwoMoonsDisputeIsShownAsTheOneBetween() {
        Birth disputed = new Birth(LocalDate.of(1990, 4, 1), LocalDate.of(1990, 4, 5));
        assertThat(disputed.text()).isEqualTo("1990-04-03");
        assertThat(disputed.fit(birth("1990-04-05"))).isEqualTo(Fit.SAME);
    }

    @Test
    void whateverFitsHasAMarkInCommon() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        for (int number = 0; number < 2_000; number++) {
            Birth asked = some(chance);
            Birth known = some(chance);
            boolean met = !Collections.disjoint(asked.asked(), known.marks());
            assertThat(met).as("seed %d: %s asked for %s", seed, asked, known).isEqualTo(asked.fit(known) != Fit.OTHER);
        }
    }

    /** Within two years, so that many meet. */
    private static Birth some(Random chance) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(chance.nextInt(730));
        return switch (chance.nextInt(3)) {
            case 0 -> birth(day.toString());
            case 1 -> birth(day.toString().substring(0, 7));
            default -> birth(day.toString().substring(0, 4));
        };
    }

    private static Birth birth(String text) {
        Optional<Birth> birth = Birth.parse(text);
        assertThat(birth).as(text).isPresent();
        return birth.get();
    }
}
