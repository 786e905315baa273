package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;

/**
 * Names in the blob store that no row refers to. A name is planned here before its bytes are written and taken out in the
 * transaction that adds its row, so that bytes without a row are always found; a trigger brings back the names of rows
 * that go.
 */
record SpareBlobs(Mutiny.StatelessSession tx) {

    /** Far longer than one write takes. */
    private static final Duration TIME_TO_WRITE = Duration.ofDays(1);

    private static final String PLAN = "insert into spare_blobs (name, due_at) values (:name, :due)";
    private static final String USE = "delete from spare_blobs where name = any (cast(cast(:names as text) as text[]))";
    private static final String LEAVE =
            "update spare_blobs set due_at = null where name = any (cast(cast(:names as text) as text[]))";
    private static final String ORPHANED = """
            insert into spare_blobs (name) select unnest(cast(cast(:names as text) as text[]))
            on conflict (name) do update set due_at = null""";
    private static final String DUE = """
            select name from spare_blobs where due_at is null or due_at <= :now
            order by name limit :batch for update skip locked""";

    Uni<Void> plan(String name, Instant now) {
        return tx.createNativeQuery(PLAN)
                .setParameter("name", name)
                .setParameter("due", now.plus(TIME_TO_WRITE))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Rows refer to them from now on; fails where one was swept meanwhile. */
    Uni<Void> use(List<String> names) {
        return forget(names)
                .invoke(count -> {
                    if (count != names.size()) {
                        throw new IllegalStateException("Bytes were swept before their row came");
                    }
                })
                .replaceWithVoid();
    }

    /** No row will come. */
    Uni<Void> leave(List<String> names) {
        return tx.createNativeQuery(LEAVE)
                .setParameter("names", ArrayText.of(names))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Bytes of rows that went while they were written, whatever became of the names then. */
    Uni<Void> orphaned(List<String> names) {
        return tx.createNativeQuery(ORPHANED)
                .setParameter("names", ArrayText.of(names))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those to erase now, held until the transaction ends. */
    Uni<List<String>> due(Instant now, int batch) {
        return tx.createNativeQuery(DUE, String.class)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .getResultList();
    }

    Uni<Integer> forget(List<String> names) {
        return tx.createNativeQuery(USE)
                .setParameter("names", ArrayText.of(names))
                .executeUpdate();
    }
}
