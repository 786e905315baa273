package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shuts a member of staff out, at once and with every session, until a colleague lets them in again. */
@ApplicationScoped
class SuspendStaff {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final List<StaffWatch> watches;

    SuspendStaff(Mutiny.SessionFactory sessions, InstantSource clock, @All List<StaffWatch> watches) {
        this.sessions = sessions;
        this.clock = clock;
        this.watches = watches;
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
                        .chain(() -> new StaffSessions(tx).endAll(member, now))
                        .chain(() -> tell(tx, member, now)))
                : step(by, member, tx -> new StaffMembers(tx).letInAgain(member));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, UUID member, Instant now) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(watch -> watch.shutOut(tx, member, now))
                .onItem()
                .ignoreAsUni();
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
