package org.passerelle.account.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SixDigitsTest {

    @Test
    void everyNumberHasSixDigits() {
        assertThat(SixDigits.write(0)).isEqualTo("000000");
        assertThat(SixDigits.write(4_207)).isEqualTo("004207");
        assertThat(SixDigits.write(SixDigits.HOW_MANY - 1)).isEqualTo("999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "004207",
                " 004207\n",
                "004 207",
                "0 0 4 2 0 7",
                "\u0660\u0660\u0664\u0662\u0660\u0667",
                "\u06f0\u06f0\u06f4\u06f2\u06f0\u06f7",
                "\u00a0004\u202f207"
            })
    void spacesAndTheDigitsOfAnyScriptAreRead(String typed) {
        assertThat(SixDigits.read(typed)).contains("004207");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "04207",
                "0042071",
                "00420a",
                "-04207",
                "004.207",
                "00420\ud835",
                "                                     004207"
            })
    void everythingElseIsNoCode(String typed) {
        assertThat(SixDigits.read(typed)).isEmpty();
    }
}
