package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Tellings;
import org.passerelle.platform.security.Actor;

/** Records that a member of staff told a person where they stand; their clocks start with it. */
@ApplicationScoped
class RecordTelling {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Tellings tellings;

    RecordTelling(Mutiny.SessionFactory sessions, InstantSource clock, Tellings tellings) {
        this.sessions = sessions;
        this.clock = clock;
        this.tellings = tellings;
    }

    /** When it was recorded; empty if there is no such application. */
    Uni<Optional<Instant>> record(Actor.Staff staff, UUID application, String how) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .lock(application)
                .chain(found -> found
                        ? tellings.record(tx, new Tellings.Telling(application, staff.staffId(), how, now))
                                .replaceWith(Optional.of(now))
                        : Uni.createFrom().item(Optional.empty())));
    }
}
