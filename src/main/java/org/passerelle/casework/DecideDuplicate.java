package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Ends the task to compare cases. */
@ApplicationScoped
class DecideDuplicate implements TaskDecision {

    @Override
    public TaskKind kind() {
        return DuplicateTask.KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return DuplicateTask.decide(tx, task);
    }
}
