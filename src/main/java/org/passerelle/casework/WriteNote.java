package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Notes something about a case for colleagues. */
@ApplicationScoped
class WriteNote {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final CaseNoteDesk desk;
    private final AuditTrail trail;

    WriteNote(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, CaseNoteDesk desk, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.desk = desk;
        this.trail = trail;
    }

    Uni<CaseRead<CaseNoteBody>> write(Actor.Staff actor, UUID id, String body) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> written(tx, actor, id, body))));
    }

    private Uni<CaseNoteBody> written(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, String body) {
        Instant now = clock.instant();
        return trail.record(tx, AuditEntry.about(id, AuditAction.NOTE_WRITTEN, actor, now))
                .chain(() -> desk.add(tx, id, actor, body, now));
    }
}
