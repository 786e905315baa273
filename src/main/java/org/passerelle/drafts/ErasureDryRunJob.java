package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.Heartbeat;
import org.passerelle.platform.jobs.Job;

/** Counts what an erasure would erase now, and erases nothing; it runs on request only. */
@ApplicationScoped
class ErasureDryRunJob implements Job {

    private final Heartbeat heartbeat;
    private final EraseDrafts eraseDrafts;

    ErasureDryRunJob(Heartbeat heartbeat, EraseDrafts eraseDrafts) {
        this.heartbeat = heartbeat;
        this.eraseDrafts = eraseDrafts;
    }

    @Override
    public String name() {
        return "erasure-dry-run";
    }

    @Override
    public Uni<Void> run() {
        return heartbeat.beat().chain(() -> eraseDrafts.erase(true));
    }
}
