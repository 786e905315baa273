package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.TaskKind;
import org.passerelle.platform.tasks.Tasks;

/** Keeps the tasks that features ask for, in their transactions. */
@ApplicationScoped
class TaskKeeper implements Tasks {

    @Override
    public Uni<Void> open(Mutiny.StatelessSession tx, NewTask task) {
        return new TaskRows(tx).open(Ids.next(), task).replaceWithVoid();
    }

    @Override
    public Uni<Void> close(Mutiny.StatelessSession tx, TaskKind kind, UUID subject, Instant now) {
        return new TaskRows(tx).close(kind.code(), subject, now);
    }
}
