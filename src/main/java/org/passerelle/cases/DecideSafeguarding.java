package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Keeps what a trained officer found, and takes the protection of a child alone away where they found no need of it. */
@ApplicationScoped
class DecideSafeguarding implements TaskDecision {

    @Override
    public TaskKind kind() {
        return Safeguarding.TASK;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new Applications(tx)
                .lock(task.subject())
                .chain(found -> found ? keep(tx, task) : Uni.createFrom().voidItem())
                .replaceWith(new Decided.Done());
    }

    private static Uni<Void> keep(Mutiny.StatelessSession tx, DecidedTask task) {
        var outcomes = new SafeguardingOutcomes(tx);
        return outcomes.add(task)
                .chain(() -> Safeguarding.clears(task.outcome())
                        ? outcomes.clear(task)
                        : Uni.createFrom().voidItem());
    }
}
