package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.InterruptionRule;

/** Ends an interruption now; one that is over stays as it is, and one that has not begun never happens. */
@ApplicationScoped
class EndInterruption {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    EndInterruption(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The interruption as it is then; empty if there is none of that id. */
    Uni<Optional<InterruptionRow>> end(UUID id, UUID by) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> {
            Interruptions interruptions = new Interruptions(tx);
            return interruptions.find(id).chain(found -> end(interruptions, found, by, now));
        });
    }

    private static Uni<Optional<InterruptionRow>> end(
            Interruptions interruptions, @Nullable InterruptionRow found, UUID by, Instant now) {
        return found == null
                ? Uni.createFrom().item(Optional.empty())
                : interruptions
                        .end(found.id, InterruptionRule.endedAt(found.beginsAt, now), by)
                        .chain(() -> interruptions.find(found.id))
                        .map(Optional::ofNullable);
    }
}
