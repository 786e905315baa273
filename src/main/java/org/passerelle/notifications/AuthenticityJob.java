package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets who asked whether a message is ours once it counts no longer. */
@ApplicationScoped
class AuthenticityJob implements Job {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    AuthenticityJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "authenticity";
    }

    @Override
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessTransaction(tx -> new AuthenticityChecks(tx).forget(clock.instant()));
    }
}
