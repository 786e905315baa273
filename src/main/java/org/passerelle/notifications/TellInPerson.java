package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to tell somebody what no message told them; the first outcome of the kind says that it is done, and starts the clock. */
public abstract class TellInPerson implements TaskDecision {

    private final TaskKind kind;
    private final Tellings tellings;

    protected TellInPerson(TaskKind kind, Tellings tellings) {
        this.kind = kind;
        this.tellings = tellings;
    }

    @Override
    public final TaskKind kind() {
        return kind;
    }

    @Override
    public final Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        UUID application = task.applicationId();
        return application == null || !task.outcome().equals(kind.outcomes().getFirst())
                ? Uni.createFrom().item(new Decided.Done())
                : tellings.record(tx, Tellings.Telling.of(application, kind, task))
                        .replaceWith(new Decided.Done());
    }
}
