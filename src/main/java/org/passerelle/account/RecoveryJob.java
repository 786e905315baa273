package org.passerelle.account;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.Heartbeat;
import org.passerelle.platform.jobs.Job;

/** Brings back those whose hold has passed, each in a transaction of its own, and forgets ways back 90 days after they ended. */
@ApplicationScoped
class RecoveryJob implements Job {

    private static final Duration ENDED_KEPT = Duration.ofDays(90);
    private static final Duration UNCONFIRMED_KEPT = Duration.ofHours(48);
    private static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(RecoveryJob.class);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Heartbeat heartbeat;
    private final FinishRecovery finishRecovery;
    private final AccountNotices notices;

    RecoveryJob(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            Heartbeat heartbeat,
            FinishRecovery finishRecovery,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.finishRecovery = finishRecovery;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return heartbeat
                .beat()
                .chain(() -> sessions.withStatelessSession(tx -> new Recoveries(tx).due(now, BATCH)))
                .chain(due -> each(due, now))
                .invoke(notices::kick)
                .chain(() -> sessions.withStatelessTransaction(
                        tx -> new Recoveries(tx).forget(now.minus(ENDED_KEPT), now.minus(UNCONFIRMED_KEPT), BATCH)))
                .replaceWithVoid();
    }

    private Uni<Void> each(List<UUID> due, Instant now) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(id -> finish(id, now))
                .onItem()
                .ignoreAsUni();
    }

    /** One that cannot be finished keeps nobody else waiting; it is tried again. */
    private Uni<Void> finish(UUID id, Instant now) {
        return finishRecovery
                .finish(id, now)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "The way back %s could not be finished", id))
                .onFailure()
                .recoverWithNull();
    }
}
