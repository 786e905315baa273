package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** What saves have raised for a person to look at. */
record Signals(Mutiny.StatelessSession tx) {

    private static final String CLAIM = """
            select id, application_id, raised_at from draft_signals where handled_at is null
            order by id limit :rows for update skip locked""";
    private static final String HANDLED = """
            update draft_signals set handled_at = :now where id = any(cast(cast(:ids as text) as uuid[]))""";

    /** One signal that nobody has been asked about. */
    record Raised(UUID id, UUID application, Instant at) {}

    Uni<List<Raised>> claim(int rows) {
        return tx.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("rows", rows)
                .getResultList()
                .map(found -> found.stream().map(Signals::raised).toList());
    }

    Uni<Void> handled(List<UUID> ids, Instant now) {
        return tx.createNativeQuery(HANDLED)
                .setParameter("now", now)
                .setParameter("ids", ArrayText.of(ids))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Raised raised(Tuple row) {
        return new Raised(row.get(0, UUID.class), row.get(1, UUID.class), Columns.instant(row, 2));
    }
}
