package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.AssessIdentity;
import org.passerelle.evidence.GatherIdentity;
import org.passerelle.evidence.GatheredIdentity;
import org.passerelle.platform.security.Actor;

/** Tells staff how well the identity of a person is known; the look at their papers is on record. */
@ApplicationScoped
class LookAtIdentity {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final GatherIdentity gather;
    private final AssessIdentity assess;

    LookAtIdentity(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            GatherIdentity gather,
            AssessIdentity assess) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.gather = gather;
        this.assess = assess;
    }

    Uni<CaseRead<IdentityForStaff>> read(Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                        .chain(entry -> CaseRead.of(entry, view -> gather.of(tx, view, now))))
                .chain(read -> read.then(this::assessed));
    }

    private Uni<IdentityForStaff> assessed(GatheredIdentity gathered) {
        return assess.of(gathered).map(IdentityForStaff::of);
    }
}
