package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends the session a member of staff acts in. */
@ApplicationScoped
class EndStaffSession {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    EndStaffSession(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<Void> end(UUID session) {
        return sessions.withStatelessTransaction(tx -> new StaffSessions(tx).end(session, clock.instant()));
    }
}
