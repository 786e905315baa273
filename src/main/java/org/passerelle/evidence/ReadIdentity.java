package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Tells the person, or a helper who may read their papers, how well their identity is known and what would help. */
@ApplicationScoped
class ReadIdentity {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final EvidenceDoor door;
    private final GatherIdentity gather;
    private final AssessIdentity assess;

    ReadIdentity(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            EvidenceDoor door,
            GatherIdentity gather,
            AssessIdentity assess) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.gather = gather;
        this.assess = assess;
    }

    /** Empty for what this actor may not see; papers belong to the case itself, and so does this, not to its later form. */
    Uni<Optional<AssessedIdentity>> read(Actor actor, UUID application) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.PAPERS, Right.READ)
                        .map(found -> found.filter(view -> view.supplementTo() == null))
                        .chain(found -> gathered(tx, found, now)))
                .chain(this::assessed);
    }

    private Uni<Optional<GatheredIdentity>> gathered(
            Mutiny.StatelessSession tx, Optional<CaseView> found, Instant now) {
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : gather.of(tx, found.get(), now).map(Optional::of);
    }

    private Uni<Optional<AssessedIdentity>> assessed(Optional<GatheredIdentity> gathered) {
        return gathered.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : assess.of(gathered.get()).map(Optional::of);
    }
}
