package org.passerelle.account.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            RefreshToken token =
                    new RefreshToken(new UUID(random.nextLong(), random.nextLong()), bytes(random), bytes(random));
            String written = token.written();
            RefreshToken read = RefreshToken.read(written).orElseThrow();
            assertThat(written).as("seed %d", seed).matches("[A-Za-z0-9_-]{64}");
            assertThat(read).as("seed %d", seed).usingRecursiveComparison().isEqualTo(token);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void everythingElseIsNoToken(String text) {
        assertThat(RefreshToken.read(text)).isEmpty();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[RefreshToken.PART];
        random.nextBytes(bytes);
        return bytes;
    }
}
