package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.claim.Verdict;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Takes a task on, so that no two people work on the same. */
@ApplicationScoped
class ClaimTask {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TaskDesk desk;

    ClaimTask(Mutiny.SessionFactory sessions, InstantSource clock, TaskDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    Uni<TaskOutcome> claim(Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx ->
                desk.opened(tx, new CaseSight(actor, now), id, (rows, task) -> unlessOwn(rows, actor, task, now)));
    }

    private Uni<TaskOutcome> unlessOwn(TaskRows rows, Actor.Staff actor, TaskView task, Instant now) {
        return own(rows.tx(), actor, task)
                .chain(own -> own
                        ? Uni.createFrom().item(new TaskOutcome.OtherOfficerNeeded())
                        : claimed(rows, actor, task, now));
    }

    /** Nobody reviews what they decided. */
    private static Uni<Boolean> own(Mutiny.StatelessSession tx, Actor.Staff actor, TaskView task) {
        UUID about = task.applicationId();
        return about != null && task.kind().equals(AskForReview.KIND.code())
                ? new OwnDecisions(tx).reviewed(about, actor.staffId())
                : Uni.createFrom().item(false);
    }

    private Uni<TaskOutcome> claimed(TaskRows rows, Actor.Staff actor, TaskView task, Instant now) {
        Verdict verdict = task.standing().claim(actor.staffId(), Reach.of(actor).does(task.role()));
        return desk.act(rows, task, verdict, now, () -> rows.claim(task.id(), actor.staffId(), now)
                .chain(() -> desk.record(rows, task, AuditAction.TASK_TAKEN, actor, now)));
    }
}
