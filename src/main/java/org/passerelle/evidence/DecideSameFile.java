package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Ends the look at a file that is in two applications: what follows, a person does. */
@ApplicationScoped
class DecideSameFile implements TaskDecision {

    @Override
    public TaskKind kind() {
        return SameFile.KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }
}
