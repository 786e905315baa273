package org.passerelle.notifications.twilio;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Forgets Twilio's calls after 30 days, and the names of texts it no longer has after 60, in batches. */
@ApplicationScoped
class TwilioCallsJob implements Job {

    private static final Duration CALLS = Duration.ofDays(30);

    /** Longer than a try without a report is looked for. */
    private static final Duration TEXTS = Duration.ofDays(60);

    private static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(TwilioCallsJob.class);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    TwilioCallsJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "twilio-calls";
    }

    @Override
    public Uni<Void> run() {
        Instant now = clock.instant();
        return all(tx -> new SignedCalls(tx).forget(now.minus(CALLS), BATCH))
                .chain(() -> all(tx -> new ProviderTexts(tx).forget(now.minus(TEXTS), BATCH)));
    }

    /** What is left comes with the next round. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("Old calls stay for now: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all(Function<Mutiny.StatelessSession, Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(batch))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
