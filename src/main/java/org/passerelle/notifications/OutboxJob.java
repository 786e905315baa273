package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Sends what is due, batch after batch; any number of workers on any number of nodes. */
@ApplicationScoped
class OutboxJob implements Job {

    private static final Logger LOG = Logger.getLogger(OutboxJob.class);

    private final SendDue sendDue;

    OutboxJob(SendDue sendDue) {
        this.sendDue = sendDue;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Uni<Void> run() {
        return sendDue.expire()
                .chain(() -> Uni.createFrom()
                        .deferred(sendDue::batch)
                        .repeat()
                        .whilst(sent -> sent > 0)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** The database may be away; the next round comes soon. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("The outbox stopped: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
