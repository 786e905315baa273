package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
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
    private final CaseDoor door;
    private final Tellings tellings;
    private final AuditTrail trail;

    RecordTelling(
            Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, Tellings tellings, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.tellings = tellings;
        this.trail = trail;
    }

    /** When it was recorded. */
    Uni<CaseRead<Instant>> record(Actor.Staff staff, UUID application, String how) {
        return sessions.withStatelessTransaction(tx -> door.any(tx, staff, application, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> recorded(tx, staff, view, how))));
    }

    private Uni<Instant> recorded(Mutiny.StatelessSession tx, Actor.Staff staff, CaseView view, String how) {
        Instant now = clock.instant();
        return new TaskRows(tx)
                .lockCase(view.id())
                .chain(() -> tellings.record(tx, new Tellings.Telling(view.id(), staff.staffId(), how, now)))
                .chain(() -> trail.record(tx, AuditEntry.about(view.id(), AuditAction.TELLING_RECORDED, staff, now)))
                .replaceWith(now);
    }
}
