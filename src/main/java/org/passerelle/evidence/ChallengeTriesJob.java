package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets wrong answers to the challenge once they count no longer. */
@ApplicationScoped
class ChallengeTriesJob implements Job {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ChallengeTriesJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "challenge-tries";
    }

    @Override
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessTransaction(tx -> new ChallengeTries(tx).forget(clock.instant()));
    }
}
