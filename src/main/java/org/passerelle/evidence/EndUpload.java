package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Gives up an upload; whoever writes to it meanwhile finds it gone. */
@ApplicationScoped
class EndUpload {

    private final Mutiny.SessionFactory sessions;
    private final UploadDoor door;
    private final InstantSource clock;

    EndUpload(Mutiny.SessionFactory sessions, UploadDoor door, InstantSource clock) {
        this.sessions = sessions;
        this.door = door;
        this.clock = clock;
    }

    Uni<UploadOutcome> end(Actor actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, clock.instant())
                .chain(outcome -> outcome instanceof UploadOutcome.Stands
                        ? end(tx, id)
                        : Uni.createFrom().item(outcome)));
    }

    private static Uni<UploadOutcome> end(Mutiny.StatelessSession tx, UUID id) {
        return new Uploads(tx)
                .end(id)
                .map(ended -> ended > 0 ? new UploadOutcome.Ended() : new UploadOutcome.Finished());
    }
}
