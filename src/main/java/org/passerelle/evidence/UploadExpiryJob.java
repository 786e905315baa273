package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Takes uploads away that were not finished in time; for a day after that their address still says so. */
@ApplicationScoped
class UploadExpiryJob implements Job {

    private static final Duration STILL_TOLD = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    UploadExpiryJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upload-expiry";
    }

    @Override
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(
                        tx -> new Uploads(tx).expire(clock.instant().minus(STILL_TOLD), BATCH)))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
