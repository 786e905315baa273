package org.passerelle.evidence.tus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the headers of tus are read and written. */
class TusHeadersTest {

    @Test
    void metadataIsPairsWithCommas() {
        String header = "filename cGFwZXIuanBn, piece MDE5Mw==,urgent";
        assertThat(Metadata.value(header, "piece")).contains("0193");
        assertThat(Metadata.value(header, "filename")).contains("paper.jpg");
        assertThat(Metadata.value(header, "urgent")).isEmpty();
        assertThat(Metadata.value(header, "size")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "piece", "piece !!!", "piece MDE5Mw== MDE5Mw==", "piece MDE5Mw==,piece MDE5NA==", ",,,"})
    void metadataThatSaysNoPieceOrTwoSaysNone(String header) {
        assertThat(Metadata.value(header, "piece")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e3", " 1", "9999999999999999999", "٣"})
    void otherNumbersAreNone(String text) {
        assertThat(Tus.number(text)).isEmpty();
    }

    @Test
    void numbersAndDates() {
        assertThat(Tus.number("10485760")).hasValue(Tus.LARGEST);
        assertThat(Tus.date(Instant.parse("2026-12-04T06:05:09.75Z"))).isEqualTo("Fri, 04 Dec 2026 06:05:09 GMT");
    }

    /** The values are those of FIPS 180-4 for "abc". */
    @Test
    void aChecksumFitsItsBytesOnly() {
        String sha1 = "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=";
        String sha256 = "sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assertThat(fits(sha1, "abc")).isTrue();
        assertThat(fits(sha256, "abc")).isTrue();
        assertThat(fits(sha1, "abd")).isFalse();
        assertThat(fits(sha256, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sha1", "sha1 qZk+", "md5 kAFQmDzST7DWlj99KOF/cg==", "SHA1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0="})
    void whatIsNoChecksumOfOursIsNone(String header) {
        assertThat(Checksum.read(header)).isEmpty();
    }

    private static boolean fits(String header, String text) {
        Checksum checksum = Checksum.read(header).orElseThrow();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        checksum.add(bytes, 0, bytes.length);
        return checksum.fits();
    }
}
