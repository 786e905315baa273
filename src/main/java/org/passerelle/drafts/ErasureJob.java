package org.passerelle.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.Heartbeat;
import org.passerelle.platform.jobs.Job;

/** Erases drafts whose time is over. The beat comes first: after a clock has jumped it shows that nobody could act. */
@ApplicationScoped
class ErasureJob implements Job {

    private final Heartbeat heartbeat;
    private final EraseDrafts eraseDrafts;

    ErasureJob(Heartbeat heartbeat, EraseDrafts eraseDrafts) {
        this.heartbeat = heartbeat;
        this.eraseDrafts = eraseDrafts;
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return heartbeat.beat().chain(() -> eraseDrafts.erase(false));
    }
}
