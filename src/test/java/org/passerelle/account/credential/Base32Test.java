package org.passerelle.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base32Test {

    /** RFC 4648, section 10. */
    @Test
    void theTestVectorOfTheStandardIsMet() {
        assertThat(Base32.write("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        for (long seed = 1; seed <= 200; seed++) {
            byte[] secret = new byte[20];
            new Random(seed).nextBytes(secret);
            assertThat(Base32.read(Base32.write(secret))).as("seed %d", seed).isEqualTo(secret);
        }
        byte[] small = new byte[20];
        small[19] = 1;
        assertThat(Base32.read(Base32.write(small))).isEqualTo(small);
    }
}
