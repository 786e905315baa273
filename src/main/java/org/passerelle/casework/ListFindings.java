package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.FoundByStaff;
import org.passerelle.evidence.ReadFindings;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lists what officers found of who the person of a case is, the oldest first; the look is on record. */
@ApplicationScoped
class ListFindings {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final ReadFindings findings;
    private final AuditTrail trail;

    ListFindings(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            ReadFindings findings,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.findings = findings;
        this.trail = trail;
    }

    Uni<CaseRead<Page<FoundByStaff>>> list(Actor.Staff actor, UUID id, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> read(tx, actor, view.id(), query))));
    }

    private Uni<Page<FoundByStaff>> read(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, PageQuery query) {
        return trail.record(tx, AuditEntry.about(id, AuditAction.FINDINGS_READ, actor, clock.instant()))
                .chain(() -> findings.of(tx, id, query));
    }
}
