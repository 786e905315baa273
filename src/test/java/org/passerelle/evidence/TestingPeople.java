package org.passerelle.evidence;

import java.util.Map;
import java.util.UUID;
import org.passerelle.SignedIn;

/** Applications of people, for evidence. */
final class TestingPeople {

    private TestingPeople() {}

    /** The application that somebody has or begins. */
    static UUID applicationOf(SignedIn person) {
        return UUID.fromString(person.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
    }
}
