package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Runs the outbox for a made-up phone and waits a moment for what other workers are just sending to it. */
@ApplicationScoped
class SettledOutbox {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PAUSES = 100;

    private final OutboxJob job;
    private final DemoPhones phones;
    private final Vertx vertx;

    SettledOutbox(OutboxJob job, DemoPhones phones, Vertx vertx) {
        this.job = job;
        this.phones = phones;
        this.vertx = vertx;
    }

    Uni<Void> run() {
        return job.run();
    }

    Uni<Void> settle(Contact contact) {
        return job.run().chain(() -> settle(contact, PAUSES));
    }

    private Uni<Void> settle(Contact contact, int left) {
        return phones.busy(contact)
                .chain(busy -> busy && left > 0
                        ? pause().chain(() -> settle(contact, left - 1))
                        : Uni.createFrom().voidItem());
    }

    /** A timer of Vert.x ends on the context it was started on, where the session lives. */
    private Uni<Void> pause() {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(PAUSE.toMillis(), _ -> emitter.complete(null)));
    }
}
