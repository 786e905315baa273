package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.DropWanted;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Takes one thing from what a person was asked to show; it is on record. */
@ApplicationScoped
class DropWish {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final DropWanted dropWanted;
    private final AuditTrail trail;

    DropWish(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            DropWanted dropWanted,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.dropWanted = dropWanted;
        this.trail = trail;
    }

    Uni<CaseRead<DropWanted.Dropped>> drop(Actor.Staff actor, DropWanted.Wanted wanted) {
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, wanted.application(), Section.PAPERS, Right.READ)
                        .chain(entry -> CaseRead.of(entry, _ -> dropped(tx, actor, wanted))));
    }

    private Uni<DropWanted.Dropped> dropped(Mutiny.StatelessSession tx, Actor.Staff actor, DropWanted.Wanted wanted) {
        Instant now = clock.instant();
        AuditEntry entry = AuditEntry.about(wanted.application(), AuditAction.EVIDENCE_WISH_DROPPED, actor, now);
        return dropWanted
                .drop(tx, wanted, actor.staffId(), now)
                .call(dropped -> dropped == DropWanted.Dropped.DONE
                        ? trail.record(tx, entry)
                        : Uni.createFrom().voidItem());
    }
}
