package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.StaffVouches;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Revokes a vouch for a stated reason, which is kept encrypted in the audit trail. */
@ApplicationScoped
class RevokeVouch {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final StaffVouches vouches;
    private final AuditTrail trail;

    RevokeVouch(
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

    /** Found is false where there is no such vouch. */
    Uni<CaseRead<Boolean>> revoke(Actor.Staff actor, UUID id, UUID vouch, String reason) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                        .chain(entry -> CaseRead.of(entry, _ -> revoke(tx, actor, id, vouch, reason))))
                .invoke(vouches::kick);
    }

    private Uni<Boolean> revoke(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, UUID vouch, String reason) {
        Instant now = clock.instant();
        AuditEntry entry =
                AuditEntry.about(id, AuditAction.VOUCH_REVOKED, actor, now).because(reason);
        return vouches.revoke(tx, id, vouch, actor, now)
                .call(known ->
                        known ? trail.record(tx, entry) : Uni.createFrom().voidItem());
    }
}
