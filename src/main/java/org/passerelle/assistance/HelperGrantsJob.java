package org.passerelle.assistance;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Marks access that has run out, tells people what became of theirs and what ends soon, and forgets old codes. */
@ApplicationScoped
class HelperGrantsJob implements Job {

    private static final int BATCH = 500;

    /** A code can be shown anew an hour after it ended. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TellOfGrants tellOfGrants;

    HelperGrantsJob(Mutiny.SessionFactory sessions, InstantSource clock, TellOfGrants tellOfGrants) {
        this.sessions = sessions;
        this.clock = clock;
        this.tellOfGrants = tellOfGrants;
    }

    @Override
    public String name() {
        return "helper-grants";
    }

    @Override
    @Scheduled(every = "1m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return runOut(now).chain(() -> tellOfGrants.all(now)).chain(() -> forget(now));
    }

    private Uni<Void> runOut(Instant now) {
        return sessions.withStatelessTransaction(tx -> new GrantSweeps(tx).runOut(now, BATCH))
                .chain(count -> count < BATCH ? Uni.createFrom().voidItem() : runOut(now));
    }

    private Uni<Void> forget(Instant now) {
        return sessions.withStatelessTransaction(
                tx -> new HelperGuesses(tx).forget(now).chain(() -> new HelperInvitations(tx).forget(now.minus(KEPT))));
    }
}
