package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** Why phones could not say where they are, as their browsers told. */
record LocationTroubles(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into location_troubles (id, application_id, trouble, platform, reported_at)
            values (:id, :application, :trouble, :platform, :now)""";
    private static final String OF = """
            select trouble, platform, reported_at from location_troubles
            where application_id = :application order by reported_at desc, id desc limit 100""";
    private static final String ERASE = "delete from location_troubles where application_id = :application";

    /** One of them. */
    record Reported(String trouble, String platform, Instant at) {}

    Uni<Void> add(UUID application, String trouble, String platform, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("trouble", trouble)
                .setParameter("platform", platform)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The latest first, at most a hundred. */
    Uni<List<Reported>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Reported(
                                row.get(0, String.class), row.get(1, String.class), Columns.instant(row, 2)))
                        .toList());
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
