package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Erases the originals of what was decided, every hour. */
@ApplicationScoped
class OriginalsJob implements Job {

    private final EraseOriginals eraseOriginals;

    OriginalsJob(EraseOriginals eraseOriginals) {
        this.eraseOriginals = eraseOriginals;
    }

    @Override
    public String name() {
        return "originals";
    }

    @Override
    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return eraseOriginals.erase();
    }
}
