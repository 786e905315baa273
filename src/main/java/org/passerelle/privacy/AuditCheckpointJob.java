package org.passerelle.privacy;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Asks every hour whether the day has its checkpoint of the audit trail. */
@ApplicationScoped
class AuditCheckpointJob implements Job {

    private final SignCheckpoint signCheckpoint;

    AuditCheckpointJob(SignCheckpoint signCheckpoint) {
        this.signCheckpoint = signCheckpoint;
    }

    @Override
    public String name() {
        return "audit-checkpoint";
    }

    @Override
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return signCheckpoint.sign();
    }
}
