package org.passerelle.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bodies of calls about vouches. */
final class VouchRequests {

    private VouchRequests() {}

    static Map<String, Object> asked() {
        return Map.of(
                "kind",
                "professional",
                "contact",
                "test.person." + UUID.randomUUID() + "@example.org",
                "language",
                "en");
    }

    static Map<String, Object> given(UUID application) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "name", "Example Person", "photo", "not_shown", "how", "From the day centre", "where", "Calais"));
        said.put("since", "2025-03");
        said.put("voucher", Map.of("name", "Example Officer"));
        said.put("declarations", List.of("not_paid", "not_in_return", "no_authority", "of_age"));
        return Map.of("application", application, "vouch", said);
    }
}
