package org.passerelle.casework.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a name on a paper fits: in any order, with or without the names of fathers. */
class NameFitTest {

    @Test
    void orderAndFurtherNamesMakeNoDifference() {
        assertThat(fit("tesfalem haile", "haile tesfalem")).isEqualTo(NameFit.SAME);
        assertThat(fit("tesfalem", "tesfalem haile woldu")).isEqualTo(NameFit.SAME);
        assertThat(fit("tesfalem haile woldu kidane", "tesfalem haile")).isEqualTo(NameFit.SAME);
    }

    @Test
    void anotherSpellingIsSimilar() {
        assertThat(fit("mohamed", "muhammad")).isEqualTo(NameFit.SIMILAR);
        assertThat(fit("tesfalem hayle", "tesfalem haile")).isEqualTo(NameFit.SIMILAR);
    }

    @Test
    void anotherNameIsDifferent() {
        assertThat(fit("jonas example", "selam kidane")).isEqualTo(NameFit.DIFFERENT);
        assertThat(fit("", "selam kidane")).isEqualTo(NameFit.DIFFERENT);
    }

    @Test
    void theNameThatFitsBestCounts() {
        KnownName person = new KnownName("Selam", List.of("selam kidane", "senait example"), Optional.empty());
        assertThat(NameFit.of(Words.of("senait example"), person)).isEqualTo(NameFit.SAME);
    }

    private static NameFit fit(String paper, String person) {
        return NameFit.of(Words.of(paper), new KnownName(person, List.of(person), Optional.empty()));
    }
}
