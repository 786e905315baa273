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

/** Asks a person to tell somebody what no contact of theirs took; who does so starts the clock. */
@ApplicationScoped
class MessageNotArrived implements TaskDecision {

    private static final String REACHED = "reached";

    /** The work itself; its subject is the first of the messages that say the same. */
    static final TaskKind KIND =
            new TaskKind("message_not_arrived", Roles.CASEWORKER, Duration.ofDays(3), List.of(REACHED, "not_reached"));

    private final Tellings tellings;

    MessageNotArrived(Tellings tellings) {
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
                : tellings.record(tx, telling(application, task)).replaceWith(new Decided.Done());
    }

    private static Tellings.Telling telling(UUID application, DecidedTask task) {
        String note = task.note();
        return new Tellings.Telling(application, task.by().staffId(), note == null ? KIND.code() : note, task.now());
    }
}
