package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.Escalation;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** The work that conversations make; it ends where they are answered, closed or no longer urgent, and nowhere else. */
@ApplicationScoped
class ConversationTasks {

    /** Somebody waits for an answer. */
    static final TaskKind ANSWER = new TaskKind("conversation", Roles.CASEWORKER, Duration.ofDays(2), List.of());

    /** A child who is alone waits for an answer: that is for who is trained for it. */
    static final TaskKind CHILD = new TaskKind("child_conversation", Roles.SAFEGUARDING, Duration.ofDays(1), List.of());

    /** Somebody may be in danger. */
    static final TaskKind URGENT = new TaskKind("urgent_conversation", Roles.CASEWORKER, Escalation.TARGET, List.of());

    private final StaffTasks tasks;

    ConversationTasks(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /** Asks for an answer, about a case or none. */
    Uni<Void> ask(Mutiny.StatelessSession tx, UUID conversation, @Nullable UUID about, Instant now) {
        return (about == null ? Uni.createFrom().item(false) : new ConversationRows(tx).ofChildAlone(about))
                .chain(child -> open(tx, child ? CHILD : ANSWER, conversation, about, now));
    }

    /** Nothing is to be answered any more. */
    Uni<Void> answered(Mutiny.StatelessSession tx, UUID conversation, Instant now) {
        return close(tx, ANSWER, conversation, now).chain(() -> close(tx, CHILD, conversation, now));
    }

    Uni<Void> open(Mutiny.StatelessSession tx, TaskKind kind, UUID conversation, @Nullable UUID about, Instant now) {
        return tasks.open(tx, new NewTask(kind, conversation, about, now));
    }

    Uni<Void> close(Mutiny.StatelessSession tx, TaskKind kind, UUID conversation, Instant now) {
        return tasks.close(tx, kind, conversation, now);
    }
}
