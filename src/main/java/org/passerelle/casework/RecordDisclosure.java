package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Records that something of a file was given to somebody outside; the person reads of it, unless law forbids for a time. */
@ApplicationScoped
class RecordDisclosure {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final AuditTrail trail;

    RecordDisclosure(Mutiny.SessionFactory sessions, CaseDoor door, AuditTrail trail) {
        this.sessions = sessions;
        this.door = door;
        this.trail = trail;
    }

    /** What was given to whom; the person reads to whom, auditors read all of it. */
    record Disclosure(Recipient to, String what, Hiding hiding, Instant now) {

        private AuditEntry entry(UUID application, Actor.Staff by) {
            String ground = hiding.ground();
            return AuditEntry.about(application, AuditAction.DISCLOSED, by, now)
                    .coded(to.code())
                    .because(ground == null ? what : what + "\n" + ground)
                    .hiddenUntil(hiding.until());
        }
    }

    /** When it was recorded. */
    Uni<CaseRead<Instant>> record(Actor.Staff actor, UUID application, Disclosure disclosure) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, application, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> trail.record(tx, disclosure.entry(application, actor))
                        .replaceWith(disclosure.now()))));
    }
}
