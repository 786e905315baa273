package org.passerelle.evidence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.platform.security.Actor;

/**
 * Somebody who comes by a link.
 *
 * @param actor who is signed in on that phone; empty for nobody
 * @param deviceToken what the phone remembers of a sign-in; null where it does not say
 */
record VouchVisit(
        String token, Optional<Actor> actor, @Nullable String deviceToken, Instant now) {

    /** What is found behind the link. */
    sealed interface Found {

        record Open(VouchRequest request, CaseView person) implements Found {}

        record Refused(VouchRefusal why) implements Found {}
    }
}
