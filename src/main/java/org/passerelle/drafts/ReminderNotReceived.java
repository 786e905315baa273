package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Tellings;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to tell the owner of a draft that it is about to be erased, since no message shows to have arrived. */
@ApplicationScoped
class ReminderNotReceived implements TaskDecision {

    private static final String TOLD = "told";

    /** The work itself. */
    static final TaskKind KIND = new TaskKind(
            "draft_reminder_not_received", Roles.CASEWORKER, Duration.ofDays(14), List.of(TOLD, "not_found"));

    private final Tellings tellings;

    ReminderNotReceived(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        UUID application = task.applicationId();
        return application == null || !task.outcome().equals(TOLD)
                ? Uni.createFrom().item(new Decided.Done())
                : tellings.record(
                                tx,
                                new Tellings.Telling(application, task.by().staffId(), how(task.note()), task.now()))
                        .replaceWith(new Decided.Done());
    }

    private static String how(@Nullable String note) {
        return note == null ? KIND.code() : note;
    }
}
