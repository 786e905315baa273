package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Ends one of a person's own sessions, at once and for good. */
@ApplicationScoped
class EndSession {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    EndSession(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Its phone is no longer a known one, unless it is the caller's own; false when they have no live session of that id. */
    Uni<Boolean> end(Actor.Applicant actor, UUID session) {
        return sessions.withStatelessTransaction(tx -> new Sessions(tx)
                .end(session, actor.accountId(), clock.instant())
                .call(ended -> ended
                        ? new KnownDevices(tx).forgetOf(session, actor.sessionId())
                        : Uni.createFrom().voidItem()));
    }
}
