package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to compare cases that are very alike: about a child alone, somebody trained for them. */
@ApplicationScoped
class DuplicateTask {

    static final String MERGED = "merged";

    private static final Duration DUE = Duration.ofDays(5);
    private static final List<String> OUTCOMES = List.of(MERGED, "not_duplicate");

    static final TaskKind KIND = new TaskKind("possible_duplicate", Roles.CASEWORKER, DUE, OUTCOMES);
    static final TaskKind OF_CHILD = new TaskKind("possible_child_duplicate", Roles.SAFEGUARDING, DUE, OUTCOMES);

    /** From so many points on a person is asked. */
    private static final int STRONG = 80;

    private final StaffTasks tasks;

    DuplicateTask(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /** Opens or ends the task of a case by what it was found to be like, and has those others compared in their turn. */
    Uni<Void> settle(Mutiny.StatelessSession tx, SeenCases.Seen seen, List<FoundCase> alike, Instant now) {
        TaskKind kind = seen.childAlone() ? OF_CHILD : KIND;
        UUID id = seen.id();
        List<UUID> strong = alike.stream()
                .filter(one -> one.score() >= STRONG)
                .map(FoundCase::id)
                .toList();
        return strong.isEmpty()
                ? tasks.close(tx, kind, id, now)
                : tasks.open(tx, new NewTask(kind, id, id, now))
                        .chain(() -> new DuplicateRows(tx).compareAgain(strong));
    }

    /** That they were made one is true only where they were. */
    static Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return task.outcome().equals(MERGED)
                ? new DuplicateRows(tx)
                        .merged(task.subject())
                        .map(merged -> merged ? new Decided.Done() : new Decided.NotNow())
                : Uni.createFrom().item(new Decided.Done());
    }
}
