package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lists what staff noted about a case, the oldest first; the look is on record. */
@ApplicationScoped
class ListNotes {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final CaseNoteDesk desk;
    private final AuditTrail trail;

    ListNotes(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, CaseNoteDesk desk, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.desk = desk;
        this.trail = trail;
    }

    Uni<CaseRead<Page<CaseNoteBody>>> list(Actor.Staff actor, UUID id, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> notes(tx, actor, id, query))));
    }

    private Uni<Page<CaseNoteBody>> notes(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, PageQuery query) {
        AuditEntry look = AuditEntry.about(id, AuditAction.NOTES_READ, actor, clock.instant());
        return trail.record(tx, look)
                .chain(() -> new CaseNotes(tx).list(id, query))
                .map(rows -> Page.of(rows, query, CaseNotes.Note::id, desk::open));
    }
}
