package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows a member of staff the tasks of their roles. */
@ApplicationScoped
class ListTasks {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Decisions decisions;
    private final AuditTrail trail;

    ListTasks(Mutiny.SessionFactory sessions, InstantSource clock, Decisions decisions, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.decisions = decisions;
        this.trail = trail;
    }

    Uni<Page<TaskBody>> list(Actor.Staff actor, TaskFilter filter, PageQuery query) {
        Instant now = clock.instant();
        AuditEntry entry = AuditEntry.aboutNobody(AuditAction.LIST_READ, actor, now);
        return sessions.withStatelessTransaction(tx -> new TaskRows(tx)
                        .list(new CaseSight(actor, now), filter, query)
                        .call(() -> trail.record(tx, entry)))
                .map(rows -> Page.of(rows, query, TaskView::id, row -> body(row, now)));
    }

    private TaskBody body(TaskView task, Instant now) {
        return TaskBody.of(task, decisions.outcomes(task.kind()), now);
    }
}
