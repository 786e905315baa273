package org.passerelle.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Looks every minute, day and night, for urgent conversations that nobody has taken in time. */
@ApplicationScoped
class UrgentEscalationJob implements Job {

    private final EscalateUrgent escalateUrgent;

    UrgentEscalationJob(EscalateUrgent escalateUrgent) {
        this.escalateUrgent = escalateUrgent;
    }

    @Override
    public String name() {
        return "urgent-escalation";
    }

    @Override
    @Scheduled(every = "1m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return escalateUrgent.escalate();
    }
}
