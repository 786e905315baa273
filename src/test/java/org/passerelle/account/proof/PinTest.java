package org.passerelle.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"4821", "48213", "48210936", " 48 21 ", "٤٨٢١", "۴۸۲۱"})
    void fourToEightDigitsOfAnyScriptAreAPin(String typed) {
        assertThat(Pin.chosen(typed)).isPresent().get().asString().startsWith("4821");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "482", "482109361", "48a1", "-4821", "48.21", "4821\u20ac"})
    void whatIsNoneIsNotRead(String typed) {
        assertThat(Pin.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000", "1212", "48214821", "1234", "7890", "98765", "3210", "1998", "2026", "777777", "121212"})
    void whatOthersWouldTryFirstCannotBeChosenButIsRead(String typed) {
        assertThat(Pin.chosen(typed)).isEmpty();
        assertThat(Pin.read(typed)).contains(typed);
    }

    @Test
    void veryLongTextIsNotLookedAt() {
        assertThat(Pin.read(" ".repeat(100_000) + "4821")).isEmpty();
    }
}
