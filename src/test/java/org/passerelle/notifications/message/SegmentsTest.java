package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.notifications.message.Segments.Alphabet;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"a,1,1", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "€,152,2", "€,153,3"})
    void gsmTextsFill160SeptetsAloneAnd153Chained(String character, int times, int segments) {
        assertThat(Segments.of(character.repeat(times))).isEqualTo(new Segments(Alphabet.GSM_7, segments));
    }

    @ParameterizedTest
    @CsvSource({"አ,1,1", "አ,70,1", "አ,71,2", "አ,134,2", "አ,135,3", "😀,35,1", "😀,36,2", "😀,66,2", "😀,67,3"})
    void otherTextsFill70UnitsAloneAnd67Chained(String character, int times, int segments) {
        assertThat(Segments.of(character.repeat(times))).isEqualTo(new Segments(Alphabet.UCS_2, segments));
    }

    @Test
    void aCharacterThatFitsNoMoreMovesWhole() {
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(150)).count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152)).count()).isEqualTo(3);
        assertThat(Segments.of("é" + "ê".repeat(65) + "😀" + "ê".repeat(65)).count())
                .isEqualTo(2);
        assertThat(Segments.of("é" + "ê".repeat(65) + "😀" + "ê".repeat(66)).count())
                .isEqualTo(3);
    }

    @Test
    void oneCharacterOutsideTheBasicTableTurnsTheWholeTextIntoUcs2() {
        assertThat(Segments.of("à é è ù ì ò Ç").alphabet()).isEqualTo(Alphabet.GSM_7);
        assertThat(Segments.of("ç").alphabet()).isEqualTo(Alphabet.UCS_2);
        assertThat(Segments.of("don’t").alphabet()).isEqualTo(Alphabet.UCS_2);
    }

    @Test
    void anEmptyTextTakesOneSegment() {
        assertThat(Segments.of("")).isEqualTo(new Segments(Alphabet.GSM_7, 1));
    }
}
