package org.passerelle.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.Heartbeat;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.jobs.Job;

/** Reminds of drafts that are about to be hidden or erased. Hiding itself needs no work: lists look at the time. */
@ApplicationScoped
class DraftLifeJob implements Job {

    private final Heartbeat heartbeat;
    private final RemindOwners remindOwners;
    private final Outbox outbox;

    DraftLifeJob(Heartbeat heartbeat, RemindOwners remindOwners, Outbox outbox) {
        this.heartbeat = heartbeat;
        this.remindOwners = remindOwners;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "draft-life";
    }

    @Override
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return heartbeat.beat().chain(remindOwners::remind).invoke(outbox::kick);
    }
}
