package org.passerelle.casework;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.Erasures;

/** Erases a file as the job would. */
@Unremovable
@Singleton
class TestingErasure {

    private final Mutiny.SessionFactory sessions;
    private final Erasures erasures;
    private final InstantSource clock;

    TestingErasure(Mutiny.SessionFactory sessions, Erasures erasures, InstantSource clock) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.clock = clock;
    }

    void erase(UUID application) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(
                    tx -> erasures.erase(tx, application, "withdrawn", clock.instant())));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
