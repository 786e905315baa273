package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to find somebody whom no message shows to have reached; who does so starts the clock. */
@ApplicationScoped
class PersonNotReached implements TaskDecision {

    private static final String REACHED = "reached";

    /** The work itself. */
    static final TaskKind KIND =
            new TaskKind("person_not_reached", Roles.CASEWORKER, Duration.ofDays(3), List.of(REACHED, "not_reached"));

    private final Tellings tellings;

    PersonNotReached(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        UUID application = task.applicationId();
        return application == null || !task.outcome().equals(REACHED)
                ? Uni.createFrom().item(new Decided.Done())
                : tellings.record(tx, Tellings.Telling.of(application, KIND, task))
                        .replaceWith(new Decided.Done());
    }
}
