package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Beats each minute, on every node. */
@ApplicationScoped
class HeartbeatJob implements Job {

    private static final Logger LOG = Logger.getLogger(HeartbeatJob.class);

    private final Heartbeat heartbeat;

    HeartbeatJob(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public String name() {
        return "heartbeat";
    }

    @Override
    public Uni<Void> run() {
        return heartbeat.beat();
    }

    /** While the database is away the service is down, and that is what the next beat will show. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("A heartbeat was lost: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
