package org.passerelle.assistance.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes to be shown or read out. */
class ShownCodeTest {

    @Test
    void everyCodeIsReadAsItWasWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            ShownCode code = new ShownCode(random.nextLong(ShownCode.NUMBERS));
            assertThat(ShownCode.read(code.shown())).as("seed %d", seed).contains(code);
            assertThat(ShownCode.read(code.text().toLowerCase(Locale.ROOT))).contains(code);
        }
    }

    @Test
    void lookAlikesAndSpacesDoNoHarm() {
        assertThat(ShownCode.read("oil0 0000")).isEqualTo(ShownCode.read("0110-0000"));
        assertThat(ShownCode.read("U0000000")).isEmpty();
        assertThat(ShownCode.read("0000000")).isEmpty();
        assertThat(ShownCode.read("0".repeat(41))).isEmpty();
    }

    @Test
    void itDoesNotStandInALog() {
        assertThat(new ShownCode(7)).hasToString("ShownCode");
        assertThatThrownBy(() -> new ShownCode(ShownCode.NUMBERS)).isInstanceOf(IllegalArgumentException.class);
    }
}
