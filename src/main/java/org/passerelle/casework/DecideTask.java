package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.privacy.AuditAction;

/** Ends a task with what somebody decided, and has the feature that asked for it act, in one transaction. */
@ApplicationScoped
class DecideTask {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TaskDesk desk;
    private final Decisions decisions;
    private final TaskNotes notes;

    DecideTask(
            Mutiny.SessionFactory sessions, InstantSource clock, TaskDesk desk, Decisions decisions, TaskNotes notes) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.decisions = decisions;
        this.notes = notes;
    }

    /** A word among the task's outcomes, and what colleagues should know. */
    record Decision(String outcome, @Nullable String note) {}

    Uni<TaskOutcome> decide(Actor.Staff actor, UUID id, Decision decision) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> desk.opened(
                tx,
                new CaseSight(actor, now),
                id,
                (rows, task) -> decided(rows, task, decidedTask(actor, task, decision, now))));
    }

    private Uni<TaskOutcome> decided(TaskRows rows, TaskView task, DecidedTask decided) {
        boolean trained = Reach.of(decided.by()).does(task.role());
        return switch (task.standing().decide(decided.by().staffId(), trained, decided.outcome())) {
            case TAKE_STEP -> putIntoForce(rows, task, decided);
            case AS_BEFORE -> Uni.createFrom().item(new TaskOutcome.Done(desk.body(task, decided.now())));
            case TAKEN -> Uni.createFrom().item(new TaskOutcome.Taken());
            case OVER -> Uni.createFrom().item(new TaskOutcome.Over());
            case NOT_TRAINED -> Uni.createFrom().item(new TaskOutcome.NotTrained());
        };
    }

    private Uni<TaskOutcome> putIntoForce(TaskRows rows, TaskView task, DecidedTask decided) {
        return decisions
                .of(task.kind())
                .filter(decision -> decision.kind().outcomes().contains(decided.outcome()))
                .map(decision -> decision.decide(rows.tx(), decided).chain(came -> switch (came) {
                    case Decided.Done _ -> end(rows, task, decided);
                    case Decided.OtherOfficerNeeded _ ->
                        Uni.createFrom().<TaskOutcome>item(new TaskOutcome.OtherOfficerNeeded());
                    case Decided.NotNow _ -> Uni.createFrom().<TaskOutcome>item(new TaskOutcome.NotNow());
                }))
                .orElseGet(() -> Uni.createFrom().item(new TaskOutcome.OutcomeUnknown()));
    }

    private Uni<TaskOutcome> end(TaskRows rows, TaskView task, DecidedTask decided) {
        return rows.decide(task.id(), decided.by().staffId(), decided.outcome(), decided.now())
                .chain(() -> notes.keep(rows, task.id(), decided.note()))
                .chain(() -> desk.record(rows, task, AuditAction.TASK_DECIDED, decided.by(), decided.now()))
                .chain(() -> desk.shown(rows, task.id(), decided.now()));
    }

    private static DecidedTask decidedTask(Actor.Staff actor, TaskView task, Decision decision, Instant now) {
        return new DecidedTask(task.subject(), task.applicationId(), decision.outcome(), decision.note(), actor, now);
    }
}
