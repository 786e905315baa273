package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.claim.Verdict;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Finds, locks and shows tasks, for the steps that somebody takes with them. */
@ApplicationScoped
class TaskDesk {

    private final Decisions decisions;
    private final AuditTrail trail;

    TaskDesk(Decisions decisions, AuditTrail trail) {
        this.decisions = decisions;
        this.trail = trail;
    }

    /** A step that the rules allow. */
    interface Step {
        Uni<TaskOutcome> take(TaskRows rows, TaskView task);
    }

    /**
     * Locks a task that somebody sees and goes on. The case is locked first, as everything else does that touches both,
     * so that nobody waits in a circle.
     */
    Uni<TaskOutcome> locked(Mutiny.StatelessSession tx, Reach reach, UUID id, Step step) {
        TaskRows rows = new TaskRows(tx);
        return rows.find(reach, id).chain(found -> found == null ? notFound() : lock(rows, reach, found, step));
    }

    /** The same for who has to see the case that it is about, too. */
    Uni<TaskOutcome> opened(Mutiny.StatelessSession tx, CaseSight sight, UUID id, Step step) {
        return locked(tx, Reach.of(sight.staff()), id, (rows, task) -> rows.opens(sight, id)
                .chain(opens -> opens ? step.take(rows, task) : Uni.createFrom().item(new TaskOutcome.ReasonNeeded())));
    }

    private static Uni<TaskOutcome> lock(TaskRows rows, Reach reach, TaskView found, Step step) {
        return rows.lockCase(found.applicationId())
                .chain(() -> rows.lock(found.id()))
                .chain(() -> rows.find(reach, found.id()))
                .chain(task -> task == null ? notFound() : step.take(rows, task));
    }

    /** Takes the step, or answers why not. */
    Uni<TaskOutcome> act(TaskRows rows, TaskView task, Verdict verdict, Instant now, Supplier<Uni<Void>> step) {
        return switch (verdict) {
            case TAKE_STEP -> step.get().chain(() -> shown(rows, task.id(), now));
            case AS_BEFORE -> Uni.createFrom().item(new TaskOutcome.Done(body(task, now)));
            case TAKEN -> Uni.createFrom().item(new TaskOutcome.Taken());
            case OVER -> Uni.createFrom().item(new TaskOutcome.Over());
            case NOT_TRAINED -> Uni.createFrom().item(new TaskOutcome.NotTrained());
        };
    }

    /** Writes down who did something with a task, for the person it is about. */
    Uni<Void> record(TaskRows rows, TaskView task, AuditAction action, Actor.Staff by, Instant now) {
        return trail.record(rows.tx(), AuditEntry.aboutKnown(task.applicationId(), null, action, by, now));
    }

    /** The task as it stands after a step. */
    Uni<TaskOutcome> shown(TaskRows rows, UUID id, Instant now) {
        return rows.find(Reach.ALL, id)
                .map(task -> task == null ? new TaskOutcome.NotFound() : new TaskOutcome.Done(body(task, now)));
    }

    TaskBody body(TaskView task, Instant now) {
        return TaskBody.of(task, decisions.outcomes(task.kind()), now);
    }

    private static Uni<TaskOutcome> notFound() {
        return Uni.createFrom().item(new TaskOutcome.NotFound());
    }
}
