package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Takes the texts of codes away two days after they were written; that one was sent, and whether it arrived, is kept. */
@ApplicationScoped
class ForgetCodes implements Job {

    private static final Duration KEPT = Duration.ofHours(48);
    private static final int BATCH = 500;

    /** Its first condition is that of an index. */
    static final String FORGET = """
            update messages set body = '' where id = any (array(
              select id from messages
              where notice in ('sign_in_code', 'contact_code') and length(body) > 0
                and created_at < :before and due_at is null
              limit :rows for update skip locked))""";

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ForgetCodes(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-codes";
    }

    @Override
    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant before = clock.instant().minus(KEPT);
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(tx -> forget(tx, before)))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> forget(Mutiny.StatelessSession tx, Instant before) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("rows", BATCH)
                .executeUpdate();
    }
}
