package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets within 24 hours where phones were, what compares them, and the nonces they came with. */
@ApplicationScoped
class LocationErasureJob implements Job {

    /** Half an hour before the day is over, so that a run that is late is still in time. */
    static final Duration KEPT_FOR = Duration.ofHours(24).minusMinutes(30);

    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    LocationErasureJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "location-erasure";
    }

    @Override
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant before = clock.instant().minus(KEPT_FOR);
        return all(tx -> new LocationFixes(tx).forgetPlaces(before, BATCH))
                .chain(() -> all(tx -> new LocationNonces(tx).forget(before, BATCH)));
    }

    private Uni<Void> all(Function<Mutiny.StatelessSession, Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(batch::apply))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
