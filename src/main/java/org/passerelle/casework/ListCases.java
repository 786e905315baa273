package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lists the cases that somebody sees, with what each waits for; the look is on record. */
@ApplicationScoped
class ListCases {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Deadlines deadlines;
    private final AuditTrail trail;

    ListCases(Mutiny.SessionFactory sessions, InstantSource clock, Deadlines deadlines, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    Uni<Page<WorkListItem>> list(Actor.Staff actor, WorkListWords words, @Nullable String reference, PageQuery query) {
        Instant now = clock.instant();
        WorkListFilter filter = WorkListFilter.of(words, reference, actor.staffId(), now);
        return sessions.withStatelessTransaction(tx -> new Teams(tx)
                .of(actor.staffId())
                .chain(teams -> new WorkList(tx).list(filter, WorkReach.of(actor, teams), query, now))
                .call(rows -> record(tx, actor, rows, now))
                .chain(rows -> page(tx, rows, query, now)));
    }

    /** A page of cases within reach is one look at nobody's file; a case found elsewhere is a look at that one. */
    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, List<WorkList.Item> rows, Instant now) {
        AuditEntry look = new AuditEntry(AuditAction.LIST_READ, actor, null, null, now);
        return Multi.createFrom()
                .iterable(rows)
                .filter(item -> !item.inside())
                .map(item -> AuditEntry.about(item.application(), AuditAction.CASE_LOOKED_UP, actor, now))
                .onItem()
                .transformToUniAndConcatenate(entry -> trail.record(tx, entry))
                .onItem()
                .ignoreAsUni()
                .chain(() -> trail.record(tx, look));
    }

    private Uni<Page<WorkListItem>> page(
            Mutiny.StatelessSession tx, List<WorkList.Item> rows, PageQuery query, Instant now) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(item -> shown(tx, item, now))
                .collect()
                .asList()
                .map(items -> Page.of(items, query, WorkListItem::id, Function.identity()));
    }

    private Uni<WorkListItem> shown(Mutiny.StatelessSession tx, WorkList.Item item, Instant now) {
        String kind = item.deadline();
        if (!item.inside()) {
            return Uni.createFrom().item(WorkListItem.elsewhere(item));
        }
        return kind == null
                ? Uni.createFrom().item(WorkListItem.of(item, null))
                : deadlines
                        .until(tx, item.application(), DeadlineKind.of(kind), now)
                        .map(until -> WorkListItem.of(item, new WorkListItem.Deadline(kind, until.orElse(null))));
    }
}
