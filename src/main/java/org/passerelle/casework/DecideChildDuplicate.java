package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** The same for the case of a child who is alone. */
@ApplicationScoped
class DecideChildDuplicate implements TaskDecision {

    @Override
    public TaskKind kind() {
        return DuplicateTask.OF_CHILD;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return DuplicateTask.decide(tx, task);
    }
}
