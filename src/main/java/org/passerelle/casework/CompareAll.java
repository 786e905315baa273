package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Compares a case with all others, and opens or ends the task to look at those that are very like it. */
@ApplicationScoped
class CompareAll {

    private final FindDuplicates duplicates;
    private final DuplicateTask task;

    CompareAll(FindDuplicates duplicates, DuplicateTask task) {
        this.duplicates = duplicates;
        this.task = task;
    }

    Uni<Void> compare(Mutiny.StatelessSession tx, UUID id, Instant now) {
        DuplicateRows rows = new DuplicateRows(tx);
        return rows.lock(id)
                .chain(() -> new SeenCases(tx, Reach.ALL).of(List.of(id)))
                .chain(cases -> cases.isEmpty() ? Uni.createFrom().voidItem() : compare(tx, cases.getFirst(), now))
                .chain(() -> rows.compared(id, now));
    }

    /** What only those trained for it may see does not make a task for others. */
    Uni<Void> compare(Mutiny.StatelessSession tx, SeenCases.Seen seen, Instant now) {
        Reach reach = seen.childAlone() ? Reach.ALL : Reach.NO_CHILD_ALONE;
        return duplicates.of(tx, seen, reach).chain(alike -> task.settle(tx, seen, alike, now));
    }
}
