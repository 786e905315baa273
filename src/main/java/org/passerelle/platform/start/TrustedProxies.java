package org.passerelle.platform.start;

import java.util.Map;

/** Whom to believe when they say for whom they ask. Without this setting nobody: anyone can write such headers. */
final class TrustedProxies {

    static final String SETTING = "PASSERELLE_TRUSTED_PROXIES";

    private TrustedProxies() {}

    /** Settings of the server; Quarkus alone would believe everybody as soon as its list is empty. */
    static Map<String, String> settings(Map<String, String> environment) {
        String proxies = environment.getOrDefault(SETTING, "").strip();
        return proxies.isEmpty()
                ? Map.of()
                : Map.of(
                        "quarkus.http.proxy.proxy-address-forwarding",
                        "true",
                        "quarkus.http.proxy.trusted-proxies",
                        proxies);
    }
}
