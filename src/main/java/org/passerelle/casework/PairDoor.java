package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lets staff look at two cases side by side who may look at each. */
@ApplicationScoped
class PairDoor {

    private final CaseDoor door;
    private final AuditTrail trail;
    private final InstantSource clock;

    PairDoor(CaseDoor door, AuditTrail trail, InstantSource clock) {
        this.door = door;
        this.trail = trail;
        this.clock = clock;
    }

    /** Enters to see what both are; that look is on record in each. */
    Uni<CaseRead<SeenPair>> look(Mutiny.StatelessSession tx, Actor.Staff actor, UUID one, UUID other) {
        return enter(tx, actor, one, other)
                .chain(entered -> entered.then(pair -> record(tx, actor, pair).replaceWith(pair)));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, SeenPair pair) {
        return record(tx, actor, pair.one()).chain(() -> record(tx, actor, pair.other()));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, SeenCases.Seen one) {
        return trail.record(tx, AuditEntry.about(one.id(), AuditAction.DUPLICATES_READ, actor, clock.instant()));
    }

    /** Unknown where either is not there for them, or both are one. */
    Uni<CaseRead<SeenPair>> enter(Mutiny.StatelessSession tx, Actor.Staff actor, UUID one, UUID other) {
        return SeenPair.of(tx, Reach.of(actor), one, other)
                .chain(pair -> pair.isEmpty()
                        ? Uni.createFrom().item(new CaseRead.Unknown<>())
                        : enter(tx, actor, pair.get()));
    }

    private Uni<CaseRead<SeenPair>> enter(Mutiny.StatelessSession tx, Actor.Staff actor, SeenPair pair) {
        return enter(tx, actor, pair, pair.one())
                .chain(entered -> entered.chain(_ -> enter(tx, actor, pair, pair.other())));
    }

    private Uni<CaseRead<SeenPair>> enter(
            Mutiny.StatelessSession tx, Actor.Staff actor, SeenPair pair, SeenCases.Seen one) {
        return door.enter(tx, actor, one.id(), Section.FORM, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> Uni.createFrom().item(pair)));
    }
}
