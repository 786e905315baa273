package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Shows one task with all that is known about it. */
@ApplicationScoped
class ReadTask {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TaskDesk desk;
    private final TaskNotes notes;

    ReadTask(Mutiny.SessionFactory sessions, InstantSource clock, TaskDesk desk, TaskNotes notes) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.notes = notes;
    }

    Uni<CaseRead<FullTask>> read(Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> {
            TaskRows rows = new TaskRows(tx);
            return rows.find(Reach.of(actor), id)
                    .chain(task -> task == null
                            ? Uni.createFrom().item(new CaseRead.Unknown<>())
                            : opened(rows, task, actor, now));
        });
    }

    private Uni<CaseRead<FullTask>> opened(TaskRows rows, TaskView task, Actor.Staff actor, Instant now) {
        return rows.opens(new CaseSight(actor, now), task.id())
                .chain(opens -> opens
                        ? read(rows, task, actor, now).map(CaseRead.Found::new)
                        : Uni.createFrom().item(new CaseRead.ReasonNeeded<>()));
    }

    private Uni<FullTask> read(TaskRows rows, TaskView task, Actor.Staff actor, Instant now) {
        return rows.noteOf(task.id())
                .map(note -> full(task, note, now))
                .call(() -> desk.record(rows, task, AuditAction.TASK_READ, actor, now));
    }

    private FullTask full(TaskView task, byte @Nullable [] note, Instant now) {
        return new FullTask(desk.body(task, now), task.subject(), task.decidedBy(), notes.open(task.id(), note));
    }
}
