package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.RecordInterview;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Keeps an interview about who somebody is: as a piece of theirs, with a note for colleagues; it is on record. */
@ApplicationScoped
class KeepInterview {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final RecordInterview recordInterview;
    private final CaseNoteDesk notes;
    private final AuditTrail trail;

    KeepInterview(
            Mutiny.SessionFactory sessions,
            CaseDoor door,
            RecordInterview recordInterview,
            CaseNoteDesk notes,
            AuditTrail trail) {
        this.sessions = sessions;
        this.door = door;
        this.recordInterview = recordInterview;
        this.notes = notes;
        this.trail = trail;
    }

    /** When it was, and what was said, for colleagues. */
    record Held(LocalDate day, String words) {}

    Uni<CaseRead<UUID>> keep(Actor.Staff actor, UUID id, Held held, Instant now) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> kept(tx, actor, view.id(), held, now))));
    }

    private Uni<UUID> kept(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, Held held, Instant now) {
        return trail.record(tx, AuditEntry.about(id, AuditAction.INTERVIEW_RECORDED, actor, now))
                .chain(() -> notes.add(tx, id, actor, held.words(), now))
                .chain(() -> recordInterview.record(tx, actor, id, held.day(), now));
    }
}
