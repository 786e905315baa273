package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.jobs.Job;

/** Erases the bytes in the blob store that no row refers to any more, or never did. */
@ApplicationScoped
class BlobSweepJob implements Job {

    /** So few that the transaction, which holds the names while the store erases, stays short. */
    private static final int BATCH = 50;

    private final Mutiny.SessionFactory sessions;
    private final SealedBlobs blobs;
    private final InstantSource clock;

    BlobSweepJob(Mutiny.SessionFactory sessions, SealedBlobs blobs, InstantSource clock) {
        this.sessions = sessions;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "blob-sweep";
    }

    @Override
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(this::batch))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> batch(Mutiny.StatelessSession tx) {
        SpareBlobs spare = new SpareBlobs(tx);
        return spare.due(clock.instant(), BATCH).call(this::erase).chain(names -> spare.forget(names)
                .replaceWith(names.size()));
    }

    private Uni<Void> erase(List<String> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(blobs::delete)
                .onItem()
                .ignoreAsUni();
    }
}
