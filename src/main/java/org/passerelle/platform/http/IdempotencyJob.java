package org.passerelle.platform.http;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets replies that were kept for 24 hours, in batches. */
@ApplicationScoped
class IdempotencyJob implements Job {

    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    IdempotencyJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "idempotency";
    }

    @Override
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant before = clock.instant().minus(Idempotency.KEPT_FOR);
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(tx -> new KeptReplies(tx).forget(before, BATCH)))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
