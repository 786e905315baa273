package org.passerelle.cases.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyCodeTest {

    @Test
    void itIsEightCharactersAndReadsBackAsItself() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            FamilyCode code = new FamilyCode(random.nextLong(FamilyCode.NUMBERS));
            assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{8}");
            assertThat(FamilyCode.parse(code.text())).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01ABCDEF", "oiabcdef", "OLAB-CDEF", "01 ab cd ef", "0-1-A-B-C-D-E-F"})
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(FamilyCode.parse(typed))
                .contains(FamilyCode.parse("01ABCDEF").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01ABCDE", "01ABCDEFG", "01ABCDEU", "01ABCDE*", "٠١٢٣٤٥٦٧"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(FamilyCode.parse(typed)).isEmpty();
    }

    @Test
    void itsTextFormTellsNothing() {
        assertThat(new FamilyCode(7)).hasToString("FamilyCode");
        assertThatThrownBy(() -> new FamilyCode(FamilyCode.NUMBERS)).isInstanceOf(IllegalArgumentException.class);
    }
}
