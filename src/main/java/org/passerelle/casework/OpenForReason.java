package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Opens a case of another team for who says why: for this session, and for eight hours at most. */
@ApplicationScoped
class OpenForReason {

    private static final Duration TIME = Duration.ofHours(8);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final AuditTrail trail;

    OpenForReason(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.trail = trail;
    }

    /** Until when it is open; empty for a case that is not there. */
    Uni<Optional<Instant>> open(Actor.Staff actor, UUID id, String reason) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.submitted(tx, id)
                .chain(found -> found.isPresent()
                        ? opened(tx, actor, id, reason, now).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Instant> opened(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, String reason, Instant now) {
        CaseOpenings openings = new CaseOpenings(tx);
        Instant until = now.plus(TIME);
        AuditEntry entry =
                AuditEntry.about(id, AuditAction.CASE_OPENED, actor, now).because(reason);
        return openings.forget(actor.staffId(), now)
                .chain(() -> openings.add(id, actor, now, until))
                .chain(() -> trail.record(tx, entry))
                .replaceWith(until);
    }
}
