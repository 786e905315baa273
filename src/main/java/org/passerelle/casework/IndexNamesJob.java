package org.passerelle.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Makes anew what cases are found by, where it is missing or was made by older rules; goes on where it was stopped. */
@ApplicationScoped
class IndexNamesJob implements Job {

    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final IndexNames indexNames;

    IndexNamesJob(Mutiny.SessionFactory sessions, IndexNames indexNames) {
        this.sessions = sessions;
        this.indexNames = indexNames;
    }

    @Override
    public String name() {
        return "index-names";
    }

    @Override
    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessTransaction(this::batch)
                .chain(done -> done < BATCH ? Uni.createFrom().voidItem() : run());
    }

    private Uni<Integer> batch(Mutiny.StatelessSession tx) {
        return new CaseNames(tx).ofOlderRules(IndexNames.RULES, BATCH).chain(ids -> all(tx, ids)
                .replaceWith(ids.size()));
    }

    private Uni<Void> all(Mutiny.StatelessSession tx, List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> indexNames.again(tx, id))
                .onItem()
                .ignoreAsUni();
    }
}
