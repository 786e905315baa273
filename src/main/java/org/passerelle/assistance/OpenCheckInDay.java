package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Announces a day on which an organisation meets people. */
@ApplicationScoped
class OpenCheckInDay {

    private static final int LONGEST_PLACE = 200;
    private static final Duration LONGEST = Duration.ofHours(16);
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(365);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    OpenCheckInDay(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Empty for a day that cannot be. */
    Uni<Optional<CheckInDay>> open(Actor.Helper helper, String place, Instant opensAt, Instant closesAt) {
        Instant now = clock.instant();
        if (!possible(place, opensAt, closesAt, now)) {
            return Uni.createFrom().item(Optional.empty());
        }
        CheckInDay day = new CheckInDay(Ids.next(), place.strip(), opensAt, closesAt, 0);
        return sessions.withStatelessTransaction(tx -> new CheckInDays(tx).add(day, helper, now))
                .replaceWith(Optional.of(day));
    }

    private static boolean possible(String place, Instant opensAt, Instant closesAt, Instant now) {
        return FreeText.fits(place)
                && place.codePointCount(0, place.length()) <= LONGEST_PLACE
                && closesAt.isAfter(opensAt)
                && !closesAt.isAfter(opensAt.plus(LONGEST))
                && !opensAt.isBefore(now.minus(BACK))
                && !opensAt.isAfter(now.plus(AHEAD));
    }
}
