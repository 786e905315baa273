package org.passerelle.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.Phone;
import org.passerelle.contract.Operations.Operation;

/** The bodies of calls: the example of the contract, unless that would end or change what other calls need. */
final class Requests {

    private static final String WRONG_PIN = "9375";

    private final Map<String, Supplier<Object>> bodies = new HashMap<>();

    Requests(People people) {
        MadeUpPerson first = people.first();
        bodies.put(
                "POST /api/v1/sign-in/codes",
                () -> Map.of("contact", Phone.fresh().number(), "language", "en"));
        bodies.put("POST /api/v1/me/contacts", () -> Map.of("contact", email()));
        bodies.put("POST /api/v1/me/sessions/current/proof", () -> Map.of("pin", WRONG_PIN));
        bodies.put("PATCH /api/v1/applications/{id}/answers", Requests::answers);
        bodies.put("POST /api/v1/staff/invitations", Requests::invitation);
        bodies.put("POST /api/v1/casework/interruptions", () -> interruption(first.application()));
        bodies.put("POST /demo/clock", () -> Map.of("advance", "PT0S"));
        bodies.put("POST /demo/phones", () -> Map.of("number", Phone.fresh().number(), "body", "INFO"));
    }

    @Nullable
    Object body(Operation operation) {
        Supplier<Object> own = bodies.get(operation.name());
        return own == null ? operation.example() : own.get();
    }

    /** For one application only: one for everyone would stand in the way of other tests. */
    static Map<String, Object> interruption(UUID application) {
        Map<String, Object> body = new HashMap<>();
        body.put("from", "2026-01-12T00:00:00Z");
        body.put("to", "2026-01-13T00:00:00Z");
        body.put("reason", "Storm: no network along the coast");
        body.put("scope", application.toString());
        return body;
    }

    static Map<String, Object> invitation() {
        return Map.of("email", email(), "name", "Example Caseworker", "roles", List.of("caseworker"));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> change = Map.of("n", 1, "key", "journey.currentTown", "base", 0, "value", "Lille");
        return Map.of("formVersion", 2, "since", 0, "device", UUID.randomUUID().toString(), "changes", List.of(change));
    }

    private static String email() {
        return "test.person." + UUID.randomUUID() + "@example.org";
    }
}
