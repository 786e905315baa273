package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.StaffVouches;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Reads who vouched for a person and what they said; the look is on record. */
@ApplicationScoped
class ReadVouches {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final StaffVouches vouches;
    private final AuditTrail trail;

    ReadVouches(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            StaffVouches vouches,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.vouches = vouches;
        this.trail = trail;
    }

    /** The oldest first; there are few. */
    record All(List<StaffVouches.Item> items) {}

    Uni<CaseRead<All>> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> read(tx, actor, id))));
    }

    private Uni<All> read(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id) {
        return trail.record(tx, AuditEntry.about(id, AuditAction.VOUCHES_READ, actor, clock.instant()))
                .chain(() -> vouches.of(tx, id))
                .map(All::new);
    }
}
