package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends one of a person's own sessions, at once and for good. */
@ApplicationScoped
class EndSession {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    EndSession(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** False when this account has no live session of that id. */
    Uni<Boolean> end(UUID account, UUID session) {
        return sessions.withStatelessTransaction(tx -> new Sessions(tx).end(session, account, clock.instant()));
    }
}
