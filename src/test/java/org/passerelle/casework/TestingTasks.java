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
import java.util.function.Supplier;
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

    private static final String OPEN = "select id from TaskRow where subject = :subject and endedAt is null";

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

    /** The task that is open for a subject. */
    UUID of(UUID subject) {
        return await(() -> sessions.withStatelessSession(tx -> tx.createQuery(OPEN, UUID.class)
                .setParameter("subject", subject)
                .getSingleResult()));
    }

    /** A kind that no other test has. */
    static TaskKind kind(String role, Duration due) {
        return new TaskKind("test_" + UUID.randomUUID().toString().replace("-", ""), role, due, List.of("done"));
    }

    private void run(Function<Mutiny.StatelessSession, Uni<Void>> work) {
        await(() -> sessions.withStatelessTransaction(work));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
