package org.passerelle.casework;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Opens tasks as a feature would, each in a transaction of its own. */
@Unremovable
@Singleton
class TestingTasks {

    private final Mutiny.SessionFactory sessions;
    private final StaffTasks tasks;
    private final InstantSource clock;

    TestingTasks(Mutiny.SessionFactory sessions, StaffTasks tasks, InstantSource clock) {
        this.sessions = sessions;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens a task and gives its subject. */
    UUID open(TaskKind kind) {
        UUID subject = Ids.next();
        open(kind, subject, null);
        return subject;
    }

    void open(TaskKind kind, UUID subject, @Nullable UUID application) {
        run(tx -> tasks.open(tx, new NewTask(kind, subject, application, clock.instant())));
    }

    void close(TaskKind kind, UUID subject) {
        run(tx -> tasks.close(tx, kind, subject, clock.instant()));
    }

    /** A kind that no other test has. */
    static TaskKind kind(String role, Duration due) {
        return new TaskKind("test_" + UUID.randomUUID(), role, due, List.of("done"));
    }

    private void run(Function<Mutiny.StatelessSession, Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
