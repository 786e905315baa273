package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.claim.Verdict;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;

/** Gives a task back to those who can take it. */
@ApplicationScoped
class ReleaseTask {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TaskDesk desk;

    ReleaseTask(Mutiny.SessionFactory sessions, InstantSource clock, TaskDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    Uni<TaskOutcome> release(Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        boolean supervisor = actor.roles().contains(Roles.SUPERVISOR);
        return sessions.withStatelessTransaction(tx -> desk.locked(tx, Reach.of(actor), id, (rows, task) -> {
            Verdict verdict = task.standing().release(actor.staffId(), supervisor);
            return desk.act(rows, task, verdict, now, () -> rows.release(id)
                    .chain(() -> desk.record(rows, task, AuditAction.TASK_RETURNED, actor, now)));
        }));
    }
}
