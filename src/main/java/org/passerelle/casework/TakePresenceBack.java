package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.StaffPresence;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Takes back that an officer saw a person, for a stated reason, which is kept encrypted in the audit trail. */
@ApplicationScoped
class TakePresenceBack {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final StaffPresence presence;
    private final AuditTrail trail;

    TakePresenceBack(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            StaffPresence presence,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.presence = presence;
        this.trail = trail;
    }

    /** Found is false where there is no such record, or it was taken back before. */
    Uni<CaseRead<Boolean>> take(Actor.Staff actor, UUID id, UUID sign, String reason) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.LOCATION, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> taken(tx, actor, view.id(), sign, reason))));
    }

    private Uni<Boolean> taken(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID sign, String reason) {
        AuditEntry entry = AuditEntry.about(id, AuditAction.PRESENCE_WITHDRAWN, actor, clock.instant())
                .because(reason);
        return presence.takeBack(tx, id, sign)
                .call(known ->
                        known ? trail.record(tx, entry) : Uni.createFrom().voidItem());
    }
}
