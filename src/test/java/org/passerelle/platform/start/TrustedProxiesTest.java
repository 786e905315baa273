package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void unlessSomebodyIsNamedNobodyIsBelieved() {
        assertThat(TrustedProxies.settings(Map.of())).isEmpty();
        assertThat(TrustedProxies.settings(Map.of("PASSERELLE_TRUSTED_PROXIES", " ")))
                .isEmpty();
    }

    @Test
    void whoeverIsNamedIsBelieved() {
        assertThat(TrustedProxies.settings(Map.of("PASSERELLE_TRUSTED_PROXIES", "192.0.2.7,198.51.100.0/24")))
                .containsEntry("quarkus.http.proxy.proxy-address-forwarding", "true")
                .containsEntry("quarkus.http.proxy.trusted-proxies", "192.0.2.7,198.51.100.0/24");
    }
}
