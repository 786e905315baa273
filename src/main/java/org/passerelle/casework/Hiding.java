package org.passerelle.casework;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** That law forbids to tell a person of a disclosure until a moment, and which law; both or neither. */
record Hiding(@Nullable Instant until, @Nullable String ground) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Hiding needs a supervisor, an end within a year, and the law that asks for it. */
    void check(Actor.Staff actor, Instant now) {
        if ((until != null || ground != null) && !actor.roles().contains(Roles.SUPERVISOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (!fits(now)) {
            throw new ProblemException(ProblemType.HIDING_INVALID);
        }
    }

    private boolean fits(Instant now) {
        if (until == null || ground == null) {
            return until == null && ground == null;
        }
        return TaskNotes.fits(ground) && until.isAfter(now) && until.isBefore(now.plus(LONGEST));
    }
}
