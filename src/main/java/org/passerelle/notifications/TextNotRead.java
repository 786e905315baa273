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

/** Asks a person to read a message to somebody who got it in a language they may not read. */
@ApplicationScoped
class TextNotRead implements TaskDecision {

    private static final String READ = "read_to_them";

    /** The work itself; its subject is the account. */
    static final TaskKind KIND =
            new TaskKind("text_not_read", Roles.CASEWORKER, Duration.ofDays(2), List.of(READ, "not_needed"));

    private final Tellings tellings;

    TextNotRead(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Who had it read to them could know: what has not started starts. */
    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        UUID application = task.applicationId();
        return application == null || !task.outcome().equals(READ)
                ? Uni.createFrom().item(new Decided.Done())
                : tellings.record(tx, Tellings.Telling.of(application, KIND, task))
                        .replaceWith(new Decided.Done());
    }
}
