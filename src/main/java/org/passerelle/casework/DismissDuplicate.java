package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Tells two cases apart for who sees both. */
@ApplicationScoped
class DismissDuplicate {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PairDoor door;
    private final TellApart tellApart;

    DismissDuplicate(Mutiny.SessionFactory sessions, InstantSource clock, PairDoor door, TellApart tellApart) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.tellApart = tellApart;
    }

    Uni<CaseRead<SeenPair>> dismiss(Actor.Staff actor, UUID one, UUID other, String reason) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, one, other)
                .chain(found -> found.then(pair ->
                        tellApart.tell(tx, actor, pair, reason, clock.instant()).replaceWith(pair))));
    }
}
