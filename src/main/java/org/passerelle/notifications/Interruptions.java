package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** The stored interruptions. */
record Interruptions(Mutiny.StatelessSession tx) {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('interruptions', 0))) locked""";
    private static final String SAME = """
            from InterruptionRow
            where beginsAt = :begins and declaredEnd is not distinct from :ends
              and applicationId is not distinct from :application""";
    private static final String LIST = "from InterruptionRow where id < :before order by id desc";
    private static final String END = """
            update InterruptionRow set endsAt = :at, endedBy = :by
            where id = :id and endedBy is null and (endsAt is null or endsAt > :at)""";

    /** Held until the transaction ends by whoever declares one. */
    Uni<Void> lock() {
        return tx.createNativeQuery(LOCK, Integer.class).getSingleResult().replaceWithVoid();
    }

    Uni<@Nullable InterruptionRow> same(InterruptionRow row) {
        return tx.createQuery(SAME, InterruptionRow.class)
                .setParameter("begins", row.beginsAt)
                .setParameter("ends", row.declaredEnd)
                .setParameter("application", row.applicationId)
                .getSingleResultOrNull();
    }

    Uni<Void> add(InterruptionRow row) {
        return tx.insert(row);
    }

    Uni<@Nullable InterruptionRow> find(UUID id) {
        return tx.get(InterruptionRow.class, id);
    }

    Uni<List<InterruptionRow>> list(PageQuery page) {
        return tx.createQuery(LIST, InterruptionRow.class)
                .setParameter("before", page.after() == null ? LAST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    /** Nothing happens to one that was ended before, or that is over. */
    Uni<Void> end(UUID id, Instant at, UUID by) {
        return tx.createMutationQuery(END)
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate()
                .replaceWithVoid();
    }
}
