package org.passerelle.cases;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** The weekly message to those who wait; each has a week of their own, so that not all are told at once. */
@ApplicationScoped
class WeeklyDigestJob implements Job {

    private final TellWhoWaits tellWhoWaits;

    WeeklyDigestJob(TellWhoWaits tellWhoWaits) {
        this.tellWhoWaits = tellWhoWaits;
    }

    @Override
    public String name() {
        return "weekly-digest";
    }

    @Override
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return tellWhoWaits.tell();
    }
}
