package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.platform.jobs.Job;

/** Forgets how much people were told after a week, and after a year that a contact was dead: numbers are given out anew. */
@ApplicationScoped
class ForgetCounts implements Job {

    private static final int DAYS_KEPT = 7;
    private static final Duration HEALTH_KEPT = Duration.ofDays(365);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ForgetCounts(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "message-counts";
    }

    @Override
    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return inBatches(tx -> new DayCounts(tx).forget(SendingHours.day(now).minusDays(DAYS_KEPT), BATCH))
                .chain(() -> inBatches(tx -> new Refusals(tx).forget(now.minus(HEALTH_KEPT), BATCH)))
                .replaceWithVoid();
    }

    private Uni<Integer> inBatches(Function<Mutiny.StatelessSession, Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(batch::apply))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last();
    }
}
