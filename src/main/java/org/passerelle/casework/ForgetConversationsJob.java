package org.passerelle.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets conversations that are part of nobody's file, 90 days after the last line. */
@ApplicationScoped
class ForgetConversationsJob implements Job {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ForgetConversationsJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-conversations";
    }

    @Override
    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessTransaction(this::batch)
                .chain(found -> found < BATCH ? Uni.createFrom().voidItem() : run());
    }

    private Uni<Integer> batch(Mutiny.StatelessSession tx) {
        ForgottenConversations forgotten = new ForgottenConversations(tx);
        return forgotten
                .old(clock.instant().minus(KEPT), BATCH)
                .chain(ids -> forgotten.erase(ids).replaceWith(ids.size()));
    }
}
