package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.Place;
import org.passerelle.platform.database.Columns;

/** Which case went on where somebody had two; a merger after the correction of one counts instead of it. */
record Merges(Mutiny.StatelessSession tx) {

    private static final String KEPT = "select kept_id from case_merges where duplicate_id = :duplicate";
    private static final String ADD = """
            insert into case_merges (duplicate_id, kept_id, merged_by, merged_at)
            values (:duplicate, :kept, :by, :now)
            on conflict (duplicate_id) do update set kept_id = excluded.kept_id, merged_by = excluded.merged_by,
              merged_at = excluded.merged_at""";
    private static final String TOUCH = "update applications set case_version = case_version + 1 where id = :id";
    private static final String PLACE = """
            select id, entered_at, coalesce(entered_from, id), missed_draws, coalesce(weight_from, id)
            from applications where id = :id""";

    /** The case into which this one went; null for none. */
    Uni<@Nullable UUID> keptInsteadOf(UUID duplicate) {
        return tx.createNativeQuery(KEPT, UUID.class)
                .setParameter("duplicate", duplicate)
                .getSingleResultOrNull();
    }

    Uni<Void> add(UUID duplicate, UUID kept, UUID by, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("duplicate", duplicate)
                .setParameter("kept", kept)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A merger counts as a change of the kept case. */
    Uni<Void> touch(UUID kept) {
        return tx.createNativeQuery(TOUCH)
                .setParameter("id", kept)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Place> place(UUID id) {
        return tx.createNativeQuery(PLACE, Tuple.class)
                .setParameter("id", id)
                .getSingleResult()
                .map(row -> new Place(
                        row.get(0, UUID.class),
                        Columns.instantOrNull(row, 1),
                        row.get(2, UUID.class),
                        row.get(3, Integer.class),
                        row.get(4, UUID.class)));
    }
}
