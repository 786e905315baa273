package org.passerelle.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** Runs the outbox now, on a context of its own; kicks during a run are answered by one further run. */
@ApplicationScoped
class OutboxKick {

    private static final Logger LOG = Logger.getLogger(OutboxKick.class);

    private final OutboxJob job;
    private final OwnContext context;
    private final AtomicInteger asked = new AtomicInteger();

    OutboxKick(OutboxJob job, OwnContext context) {
        this.job = job;
        this.context = context;
    }

    void kick() {
        if (asked.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        int answered = asked.get();
        context.run(job::run).subscribe().with(_ -> finish(answered), failure -> {
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
