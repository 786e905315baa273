package org.passerelle.cases;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets guesses at family codes once they count no longer. */
@ApplicationScoped
class HouseholdGuessesJob implements Job {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    HouseholdGuessesJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "household-guesses";
    }

    @Override
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessTransaction(tx -> new HouseholdGuesses(tx).forget(clock.instant()));
    }
}
