package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.life.DraftEnd;
import org.passerelle.platform.database.Columns;

/** Drafts whose time may be over: what was submitted once is never among them. */
record EndingDrafts(Mutiny.StatelessSession tx) {

    private static final String CANDIDATES = """
            select d.application_id from drafts d join applications a on a.id = d.application_id
            where a.submitted_at is null and a.child_alone_since is null and a.supplement_to is null
              and (a.state = 'DRAFT' and d.lapses_at <= :hidden or a.state = 'WITHDRAWN' and a.undo_until < :now)
              and not exists (select 1 from holds h where h.application_id = a.id and h.lifted_at is null)
              and d.application_id > :after
            order by d.application_id limit :rows""";
    private static final String UNDO_UNTIL = """
            select undo_until from applications
            where id = :id and state = 'WITHDRAWN' and submitted_at is null""";

    Uni<List<UUID>> candidates(Instant now, UUID after, int rows) {
        return tx.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter("hidden", now.minus(DraftEnd.HIDDEN))
                .setParameter("now", now)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** Until when the withdrawal of a draft can be undone; null unless it is one. */
    Uni<@Nullable Instant> undoUntil(UUID id) {
        return tx.createNativeQuery(UNDO_UNTIL, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : Columns.instantOrNull(row, 0));
    }
}
