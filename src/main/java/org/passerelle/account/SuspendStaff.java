package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shuts a member of staff out, at once and with every session, until a colleague lets them in again. */
@ApplicationScoped
class SuspendStaff {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    SuspendStaff(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        DONE,
        ONESELF,
        UNKNOWN
    }

    /** A step with a member who is there. */
    private interface Step {
        Uni<Void> take(Mutiny.StatelessSession tx);
    }

    Uni<Outcome> suspend(UUID by, UUID member, boolean suspended) {
        Instant now = clock.instant();
        return suspended
                ? step(by, member, tx -> new StaffMembers(tx)
                        .suspend(member, now)
                        .chain(() -> new StaffSessions(tx).endAll(member, now)))
                : step(by, member, tx -> new StaffMembers(tx).letInAgain(member));
    }

    private Uni<Outcome> step(UUID by, UUID member, Step step) {
        if (by.equals(member)) {
            return Uni.createFrom().item(Outcome.ONESELF);
        }
        return sessions.withStatelessTransaction(tx -> new StaffMembers(tx)
                .find(member)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Outcome.UNKNOWN)
                        : step.take(tx).replaceWith(Outcome.DONE)));
    }
}
