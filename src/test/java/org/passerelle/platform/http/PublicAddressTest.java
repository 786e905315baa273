package org.passerelle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links begin with the public address however it was written, and never have two slashes after it. */
class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://apply.example.org, https://apply.example.org",
        "https://apply.example.org/, https://apply.example.org",
        "https://Apply.Example.org:8443//, https://Apply.Example.org:8443",
        "' https://apply.example.org/portal/ ', https://apply.example.org/portal"
    })
    void aSlashAtItsEndIsNoPartOfIt(String written, String address) {
        assertThat(PublicAddress.of(written)).isEqualTo(address);
    }
}
