package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Tellings;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Records that a member of staff told a person where they stand; their clocks start with it. */
@ApplicationScoped
class RecordTelling {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Tellings tellings;
    private final AuditTrail trail;

    RecordTelling(Mutiny.SessionFactory sessions, InstantSource clock, Tellings tellings, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.tellings = tellings;
        this.trail = trail;
    }

    /** When it was recorded; empty if there is no such application. */
    Uni<Optional<Instant>> record(Actor.Staff staff, UUID application, String how) {
        Instant now = clock.instant();
        AuditEntry entry = AuditEntry.about(application, AuditAction.TELLING_RECORDED, staff, now);
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .lock(application)
                .chain(found -> found
                        ? tellings.record(tx, new Tellings.Telling(application, staff.staffId(), how, now))
                                .chain(() -> trail.record(tx, entry))
                                .replaceWith(Optional.of(now))
                        : Uni.createFrom().item(Optional.empty())));
    }
}
