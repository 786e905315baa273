package org.passerelle.assistance.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodeTest {

    @Test
    void eachReadsBackAsItselfAndNoOther() {
        assertThat(IntStream.range(0, ShortCode.NUMBERS).mapToObj(ShortCode::new))
                .allSatisfy(code -> assertThat(ShortCode.parse(code.text())).contains(code))
                .allSatisfy(code -> assertThat(code.text()).matches("[A-Z]{4}-[2-9]{2}"));
    }

    @Test
    void aSlipInAWordIsNoOtherWord() {
        List<String> words = ShortCode.words();
        for (String word : words) {
            assertThat(words).filteredOn(other -> differences(word, other) == 1).isEmpty();
        }
    }

    private static long differences(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KITE-47", "kite47", " Kite 47 ", "KITE‑47", "kite ٤٧", "kite ۴۷"})
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(ShortCode.parse(typed)).map(ShortCode::text).contains("KITE-47");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "KITE", "47", "KITE-41", "KITE-40", "KITE-477", "KITES-47", "47-KITE", "XXXX-47", "كيت-47"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(ShortCode.parse(typed)).isEmpty();
    }

    @Test
    void itsTextFormTellsNothing() {
        assertThat(new ShortCode(7)).hasToString("ShortCode");
        assertThatThrownBy(() -> new ShortCode(ShortCode.NUMBERS)).isInstanceOf(IllegalArgumentException.class);
    }
}
