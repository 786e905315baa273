package org.passerelle.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.OneNode;
import org.passerelle.platform.jobs.Job;

/** Compares what was submitted or corrected with all other cases, once; goes on where it was stopped. */
@ApplicationScoped
class PossibleDuplicatesJob implements Job {

    private static final int BATCH = 100;
    private static final long LOCK = 0x6475_706c_6963_6174L;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OneNode oneNode;
    private final CompareAll compareAll;

    PossibleDuplicatesJob(Mutiny.SessionFactory sessions, InstantSource clock, OneNode oneNode, CompareAll compareAll) {
        this.sessions = sessions;
        this.clock = clock;
        this.oneNode = oneNode;
        this.compareAll = compareAll;
    }

    @Override
    public String name() {
        return "possible-duplicates";
    }

    @Override
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return oneNode.unlessBusy(LOCK, this::all);
    }

    private Uni<Void> all() {
        return sessions.withStatelessSession(tx -> new DuplicateRows(tx).toCompare(BATCH))
                .chain(ids -> each(ids)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : all()));
    }

    private Uni<Void> each(List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> one(UUID id) {
        return sessions.withStatelessTransaction(tx -> compareAll.compare(tx, id, clock.instant()));
    }
}
