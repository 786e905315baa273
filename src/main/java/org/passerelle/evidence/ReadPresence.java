package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Reads what is known of a person's presence, for them and for whoever they let see it. */
@ApplicationScoped
class ReadPresence {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final ShowPresence showing;

    ReadPresence(Mutiny.SessionFactory sessions, InstantSource clock, PresenceDoor door, ShowPresence showing) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.showing = showing;
    }

    /** Empty where this actor may not see the application. */
    Uni<Optional<PresenceBody>> read(Actor actor, UUID application, String language) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : showing.of(tx, found.get(), clock.instant())
                                .map(facts -> Optional.of(showing.body(facts, language)))));
    }
}
