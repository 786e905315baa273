package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressCeilingTest {

    private Instant now = Instant.parse("2026-11-20T21:14:03Z");
    private final AddressCeiling ceiling = new AddressCeiling(() -> now, 2);

    @Test
    void oneTooManyInAMinuteWaitsForTheNext() {
        assertThat(ceiling.admit("192.0.2.1")).isEmpty();
        assertThat(ceiling.admit("192.0.2.1")).isEmpty();
        assertThat(ceiling.admit("192.0.2.1")).contains(Duration.ofSeconds(57));
        assertThat(ceiling.admit("192.0.2.2")).isEmpty();
        now = now.plusSeconds(57);
        assertThat(ceiling.admit("192.0.2.1")).isEmpty();
    }

    @Test
    void anIpv6NetworkCountsAsOne() {
        assertThat(ceiling.admit("2001:db8:1:2::1")).isEmpty();
        assertThat(ceiling.admit("2001:db8:1:2:ffff::2")).isEmpty();
        assertThat(ceiling.admit("2001:db8:1:2::3")).isPresent();
        assertThat(ceiling.admit("2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void namesAreNeverLookedUp() {
        assertThat(ceiling.admit("example.invalid")).isEmpty();
        assertThat(ceiling.admit("another.invalid")).isEmpty();
        assertThat(ceiling.admit("_hidden")).isPresent();
    }
}
