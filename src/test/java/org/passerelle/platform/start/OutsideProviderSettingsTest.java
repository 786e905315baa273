package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideProviderSettingsTest {

    private static final Map<String, String> WHOLE = Map.of(
            "PASSERELLE_STAFF_ISSUER", "https://login.example.org/ukvi",
            "PASSERELLE_STAFF_JWKS", "https://login.example.org/ukvi/keys",
            "PASSERELLE_STAFF_AUDIENCE", "passerelle-api");

    @Test
    void allOrNothing() {
        assertThat(OutsideProviderSettings.broken(Map.of())).isEmpty();
        assertThat(OutsideProviderSettings.broken(WHOLE)).isEmpty();
        WHOLE.keySet().forEach(name -> {
            Map<String, String> lacking = new HashMap<>(WHOLE);
            lacking.put(name, " ");
            assertThat(OutsideProviderSettings.broken(lacking)).contains("missing " + name);
        });
    }

    @Test
    void halfASettingStopsADemonstrationToo() {
        StartPlan plan = StartPlan.of(Map.of("PASSERELLE_STAFF_ISSUER", "https://login.example.org"), true);
        assertThat(((StartPlan.Refused) plan).reason()).contains("PASSERELLE_STAFF_JWKS", "PASSERELLE_STAFF_AUDIENCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passerelle/keys.json", "http://localhost:8180/keys", "http://127.0.0.1/keys"})
    void keysMayBeAFileOrOfThisMachine(String keys) {
        assertThat(OutsideProviderSettings.broken(with("PASSERELLE_STAFF_JWKS", keys)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.org/keys", "http://localhost.example.org/keys", "keys.json", "ftp://x/y"})
    void keysNeverComeOverALineThatOthersCanChange(String keys) {
        assertThat(OutsideProviderSettings.broken(with("PASSERELLE_STAFF_JWKS", keys)))
                .contains("PASSERELLE_STAFF_JWKS must look like")
                .doesNotContain(keys);
    }

    @Test
    void anIssuerIsAnAddressAndCannotBeOurs() {
        assertThat(OutsideProviderSettings.broken(with("PASSERELLE_STAFF_ISSUER", "passerelle")))
                .contains("PASSERELLE_STAFF_ISSUER must look like");
        assertThat(OutsideProviderSettings.broken(with("PASSERELLE_STAFF_PASSWORDS", "perhaps")))
                .contains("PASSERELLE_STAFF_PASSWORDS must look like");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(name, value);
        return changed;
    }
}
