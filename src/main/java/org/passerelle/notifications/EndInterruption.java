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
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Ends an interruption now; one that is over stays as it is, and one that has not begun never happens. */
@ApplicationScoped
class EndInterruption {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AuditTrail trail;

    EndInterruption(Mutiny.SessionFactory sessions, InstantSource clock, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.trail = trail;
    }

    /** The interruption as it is then; empty if there is none of that id. */
    Uni<Optional<InterruptionRow>> end(UUID id, Actor.Staff by) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> {
            Interruptions interruptions = new Interruptions(tx);
            return interruptions
                    .find(id)
                    .chain(found -> end(interruptions, found, by.staffId(), now))
                    .call(ended -> record(tx, ended, by, now));
        });
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Optional<InterruptionRow> ended, Actor.Staff by, Instant now) {
        return ended.map(row -> row.applicationId)
                .map(application -> trail.record(tx, AuditEntry.about(application, AuditAction.CLOCK_STOPPED, by, now)))
                .orElseGet(() -> Uni.createFrom().voidItem());
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
