package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.TaskKind;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/**
 * Asks for something to be done about a case by some time. What it is stands in a note of the case too, which the task has
 * as its subject: whatever is noted when it is done, what was asked for is not lost.
 */
@ApplicationScoped
class GiveTask {

    private static final Duration LATEST = Duration.ofDays(365);

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final CaseNoteDesk desk;
    private final TaskNotes notes;
    private final AuditTrail trail;

    GiveTask(Mutiny.SessionFactory sessions, CaseDoor door, CaseNoteDesk desk, TaskNotes notes, AuditTrail trail) {
        this.sessions = sessions;
        this.door = door;
        this.desk = desk;
        this.notes = notes;
        this.trail = trail;
    }

    /** What is asked for, and from when to when. */
    record Wish(String note, Instant now, Instant due) {

        boolean inTime() {
            return due.isAfter(now) && !due.isAfter(now.plus(LATEST));
        }
    }

    Uni<CaseRead<TaskBody>> give(Actor.Staff actor, UUID id, Wish wish) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> given(tx, actor, id, wish))));
    }

    private Uni<TaskBody> given(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, Wish wish) {
        return trail.record(tx, AuditEntry.about(id, AuditAction.TASK_GIVEN, actor, wish.now()))
                .chain(() -> desk.add(tx, id, actor, wish.note(), wish.now()))
                .chain(note -> opened(new TaskRows(tx), id, note.id(), wish));
    }

    private Uni<TaskBody> opened(TaskRows rows, UUID application, UUID subject, Wish wish) {
        UUID task = Ids.next();
        TaskKind kind = CaseTask.due(Duration.between(wish.now(), wish.due()));
        return rows.open(task, new NewTask(kind, subject, application, wish.now()))
                .chain(() -> notes.keep(rows, task, wish.note()))
                .chain(() -> rows.find(Reach.ALL, task))
                .map(view -> TaskBody.of(Objects.requireNonNull(view, "It was opened"), kind.outcomes(), wish.now()));
    }
}
