package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AuthenticatorsTest {

    /** The secret of RFC 6238, appendix B, for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Authenticators authenticators;

    /** The table of that appendix, cut to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theTestVectorsOfTheStandardAreMet(long second, String code) {
        assertThat(authenticators.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsReadInAnyScriptAndWithSpaces() {
        Instant now = Instant.ofEpochSecond(1111111109);
        assertThat(authenticators.fitting(SECRET, " 081 804", now)).isNotEmpty();
        assertThat(authenticators.fitting(SECRET, "٠٨١٨٠٤", now)).isNotEmpty();
        assertThat(authenticators.fitting(SECRET, "", now)).isEmpty();
    }
}
