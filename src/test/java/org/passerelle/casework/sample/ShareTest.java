package org.passerelle.casework.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final int MANY = 20_000;

    @Test
    void aboutThatShareIsChosenAndAlwaysTheSame() {
        Random random = new Random(20261127);
        int chosen = 0;
        for (int i = 0; i < MANY; i++) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            boolean picked = new Share(0.1).picks(hash);
            assertThat(new Share(0.1).picks(hash)).isEqualTo(picked);
            chosen += picked ? 1 : 0;
        }
        assertThat(chosen / (double) MANY).isCloseTo(0.1, within(0.01));
    }

    @Test
    void allIsAllAndNoneIsNone() {
        byte[] highest = new byte[8];
        Arrays.fill(highest, (byte) 0xff);
        assertThat(new Share(1).picks(highest)).isTrue();
        assertThat(new Share(0).picks(new byte[8])).isFalse();
    }

    @Test
    void aShareLiesBetweenNoneAndAll() {
        assertThatThrownBy(() -> new Share(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
