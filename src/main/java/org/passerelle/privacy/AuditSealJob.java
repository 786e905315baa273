package org.passerelle.privacy;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Seals the audit trail every few seconds; several nodes take turns. */
@ApplicationScoped
class AuditSealJob implements Job {

    private final SealAudit sealAudit;

    AuditSealJob(SealAudit sealAudit) {
        this.sealAudit = sealAudit;
    }

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sealAudit.seal();
    }
}
