package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/**
 * Sends what is due: several workers at once, each batch after batch, so that a provider that is slow with one batch
 * does not keep the others waiting, and no more messages are in memory than the batches of the workers.
 */
@ApplicationScoped
class OutboxJob implements Job {

    private static final Logger LOG = Logger.getLogger(OutboxJob.class);

    private final SendDue sendDue;
    private final SettleMessages settle;
    private final OwnContext context;
    private final int workers;
    private final int batch;

    OutboxJob(
            SendDue sendDue,
            SettleMessages settle,
            OwnContext context,
            @ConfigProperty(name = "passerelle.outbox.workers") int workers,
            @ConfigProperty(name = "passerelle.outbox.batch") int batch) {
        this.sendDue = sendDue;
        this.settle = settle;
        this.context = context;
        this.workers = workers;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "outbox";
    }

    /** Until nothing is due: what follows from a message that did not arrive may be due at once. */
    @Override
    public Uni<Void> run() {
        return sendDue.expire()
                .chain(this::drain)
                .chain(settle::settle)
                .chain(written -> written > 0 ? run() : Uni.createFrom().voidItem());
    }

    /** What follows from messages does not wait until all others are sent, which takes hours when there are many. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return quietly(sendDue.expire().chain(settle::settle).replaceWithVoid());
    }

    private Uni<Void> drain() {
        return workers == 0
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(IntStream.range(0, workers)
                                .mapToObj(_ -> context.run(this::batches))
                                .toList())
                        .andCollectFailures()
                        .replaceWithVoid();
    }

    private Uni<Void> batches() {
        return Uni.createFrom()
                .deferred(() -> sendDue.batch(batch))
                .call(done -> context.pause(done.pause()))
                .repeat()
                .whilst(done -> done.claimed() > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The database may be away; the next round comes soon. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return quietly(run());
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("The outbox stopped: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
