package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.shareddata.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Inspects files as they arrive; a node has one in hand at a time, whoever starts it. */
@ApplicationScoped
class InspectionJob implements Job {

    private static final Logger LOG = Logger.getLogger(InspectionJob.class);
    private static final long PATIENCE = Duration.ofMinutes(30).toMillis();

    private final Vertx vertx;
    private final InspectFiles inspectFiles;

    InspectionJob(Vertx vertx, InspectFiles inspectFiles) {
        this.vertx = vertx;
        this.inspectFiles = inspectFiles;
    }

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public Uni<Void> run() {
        return vertx.sharedData()
                .getLocalLockWithTimeout("inspection", PATIENCE)
                .chain(this::under);
    }

    private Uni<Void> under(Lock lock) {
        return inspectFiles.inspect().eventually(lock::release);
    }

    /** The database may be away; the next round comes soon. */
    @Scheduled(
            every = "${passerelle.inspection.every}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("The inspection stopped: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
