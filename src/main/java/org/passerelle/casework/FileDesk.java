package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Locks the file of a case for who may see the case, and records what they change. */
@ApplicationScoped
class FileDesk {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final Colleagues colleagues;
    private final AuditTrail trail;

    FileDesk(Mutiny.SessionFactory sessions, CaseDoor door, Colleagues colleagues, AuditTrail trail) {
        this.sessions = sessions;
        this.door = door;
        this.colleagues = colleagues;
        this.trail = trail;
    }

    /** A step with a file that nobody else changes meanwhile. */
    interface Step {
        Uni<FileOutcome> take(Mutiny.StatelessSession tx, CaseFile file);
    }

    Uni<FileOutcome> locked(Actor.Staff actor, UUID id, Step step) {
        return sessions.withStatelessTransaction(tx ->
                new CaseFiles(tx).locked(id).chain(file -> file == null ? notFound() : entered(tx, actor, file, step)));
    }

    /** Takes the step if the reader has seen the file as it stands, or else says who has it. */
    Uni<FileOutcome> ifSeen(
            Mutiny.StatelessSession tx, CaseFile file, @Nullable String ifMatch, Supplier<Uni<FileOutcome>> step) {
        if (ifMatch == null) {
            return Uni.createFrom().item(new FileOutcome.VersionMissing());
        }
        return EntityTags.matches(ifMatch, file.tag()) ? step.get() : stale(tx, file.assignedTo());
    }

    /** Records what was done, and shows the file as it stands then. */
    Uni<FileOutcome> done(Mutiny.StatelessSession tx, UUID id, AuditAction action, Actor.Staff actor, Instant now) {
        return trail.record(tx, AuditEntry.about(id, action, actor, now))
                .chain(() -> new CaseFiles(tx).find(id))
                .map(file -> file == null ? new FileOutcome.NotFound() : new FileOutcome.Done(file));
    }

    private Uni<FileOutcome> entered(Mutiny.StatelessSession tx, Actor.Staff actor, CaseFile file, Step step) {
        return door.enter(tx, actor, file.application(), Section.STATE, Right.READ)
                .chain(entry -> switch (entry) {
                    case CaseEntry.Admitted _ -> step.take(tx, file);
                    case CaseEntry.ReasonNeeded _ -> Uni.createFrom().<FileOutcome>item(new FileOutcome.ReasonNeeded());
                    case CaseEntry.Unknown _ -> notFound();
                });
    }

    private Uni<FileOutcome> stale(Mutiny.StatelessSession tx, @Nullable UUID holder) {
        return holder == null
                ? Uni.createFrom().item(new FileOutcome.Stale(null, null))
                : colleagues.role(tx, holder).map(role -> new FileOutcome.Stale(holder, role));
    }

    private static Uni<FileOutcome> notFound() {
        return Uni.createFrom().item(new FileOutcome.NotFound());
    }
}
