package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Tells how much of a file has arrived. */
@ApplicationScoped
class ReadUpload {

    private final Mutiny.SessionFactory sessions;
    private final UploadDoor door;
    private final InstantSource clock;

    ReadUpload(Mutiny.SessionFactory sessions, UploadDoor door, InstantSource clock) {
        this.sessions = sessions;
        this.door = door;
        this.clock = clock;
    }

    Uni<UploadOutcome> read(Actor actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, clock.instant()));
    }
}
