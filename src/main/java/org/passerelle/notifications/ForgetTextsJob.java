package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Forgets texts after 90 days, of which words live on in their conversation, and questions nobody answered after one. */
@ApplicationScoped
class ForgetTextsJob implements Job {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ForgetTextsJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-texts";
    }

    @Override
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return Uni.createFrom()
                .deferred(() ->
                        sessions.withStatelessTransaction(tx -> new InboundTexts(tx).forget(now.minus(KEPT), BATCH)))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .chain(() ->
                        sessions.withStatelessTransaction(tx -> new Questions(tx).forget(now.minus(Questions.KEPT))))
                .chain(() ->
                        sessions.withStatelessTransaction(tx -> new TextOffers(tx).forget(now.minus(TextOffers.KEPT))))
                .replaceWithVoid();
    }
}
