package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** The same where one of them is of a child who is alone. */
@ApplicationScoped
class DecideSameChildFile implements TaskDecision {

    @Override
    public TaskKind kind() {
        return SameFile.OF_CHILD;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }
}
