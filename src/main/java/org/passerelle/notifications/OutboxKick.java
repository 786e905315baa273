package org.passerelle.notifications;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** Runs the outbox now, on a context of its own; kicks during a run are answered by one further run. */
@ApplicationScoped
class OutboxKick {

    private static final Logger LOG = Logger.getLogger(OutboxKick.class);

    private final OutboxJob job;
    private final Vertx vertx;
    private final AtomicInteger asked = new AtomicInteger();

    OutboxKick(OutboxJob job, Vertx vertx) {
        this.job = job;
        this.vertx = vertx;
    }

    void kick() {
        if (asked.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> run());
    }

    private void run() {
        int answered = asked.get();
        job.run().subscribe().with(_ -> finish(answered), failure -> {
            LOG.warnf("The outbox stopped: %s", FailureTrace.summary(failure));
            finish(answered);
        });
    }

    private void finish(int answered) {
        if (asked.addAndGet(-answered) > 0) {
            start();
        }
    }
}
