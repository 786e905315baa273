package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** What an officer sends to record a check that was asked. */
record CheckRequest(
        @JsonProperty(required = true) String kind,
        @Nullable Instant hiddenUntil,
        @Nullable String ground) {

    CheckRequest {
        if (kind == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    AskCheck.Wish wish(UUID application, Actor.Staff actor, Instant now) {
        CheckKind known = CheckKind.of(kind).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        new Hiding(hiddenUntil, ground).check(actor, now);
        return new AskCheck.Wish(application, known, hiddenUntil, ground);
    }
}
