package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** What an officer sends to record a check that was asked. */
record CheckRequest(
        @JsonProperty(required = true) String kind,
        @Nullable Instant hiddenUntil,
        @Nullable String ground) {

    private static final Duration LONGEST = Duration.ofDays(366);

    CheckRequest {
        if (kind == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    /** Hiding needs a supervisor, an end, and the law that asks for it. */
    AskCheck.Wish wish(UUID application, Actor.Staff actor, Instant now) {
        CheckKind known = CheckKind.of(kind).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        if ((hiddenUntil != null || ground != null) && !actor.roles().contains(Roles.SUPERVISOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (!hidingFits(now)) {
            throw new ProblemException(ProblemType.HIDING_INVALID);
        }
        return new AskCheck.Wish(application, known, hiddenUntil, ground);
    }

    private boolean hidingFits(Instant now) {
        if (hiddenUntil == null || ground == null) {
            return hiddenUntil == null && ground == null;
        }
        return TaskNotes.fits(ground) && hiddenUntil.isAfter(now) && hiddenUntil.isBefore(now.plus(LONGEST));
    }
}
