package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;
import org.passerelle.platform.tasks.Tasks;

/** Remembers the tasks that features asked for, and decides them as a member of staff would. */
@ApplicationScoped
public class TestingTaskList implements Tasks {

    private final Queue<NewTask> open = new ConcurrentLinkedQueue<>();
    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final List<TaskDecision> decisions;

    TestingTaskList(Mutiny.SessionFactory sessions, InstantSource clock, @All List<TaskDecision> decisions) {
        this.sessions = sessions;
        this.clock = clock;
        this.decisions = decisions;
    }

    @Override
    public Uni<Void> open(Mutiny.StatelessSession tx, NewTask task) {
        if (open.stream().noneMatch(one -> isFor(one, task.kind(), task.subject()))) {
            open.add(task);
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> close(Mutiny.StatelessSession tx, TaskKind kind, UUID subject, Instant now) {
        open.removeIf(one -> isFor(one, kind, subject));
        return Uni.createFrom().voidItem();
    }

    /** The open tasks of a kind about a case. */
    public List<NewTask> about(String kind, UUID application) {
        return open.stream()
                .filter(task -> task.kind().code().equals(kind) && application.equals(task.applicationId()))
                .toList();
    }

    /** The only open task of a kind about a case. */
    public NewTask theOne(String kind, UUID application) {
        assertThat(about(kind, application)).hasSize(1);
        return about(kind, application).getFirst();
    }

    /** Decides a task as some trained officer; one that is done is open no longer. */
    public Decided decide(NewTask task, String outcome) {
        assertThat(task.kind().outcomes()).contains(outcome);
        Actor.Staff officer = new Actor.Staff(
                UUID.randomUUID(), UUID.randomUUID(), Set.of(task.kind().role()));
        var decided = new DecidedTask(task.subject(), task.applicationId(), outcome, null, officer, clock.instant());
        Decided result = await(decided, task.kind());
        if (result instanceof Decided.Done) {
            open.remove(task);
        }
        return result;
    }

    private Decided await(DecidedTask decided, TaskKind kind) {
        TaskDecision decision = decisions.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> decision.decide(tx, decided)));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isFor(NewTask task, TaskKind kind, UUID subject) {
        return task.kind().equals(kind) && task.subject().equals(subject);
    }
}
