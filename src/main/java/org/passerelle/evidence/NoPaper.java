package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** Why people have no paper, as each of them told it last. */
record NoPaper(Mutiny.StatelessSession tx) {

    private static final String KEEP = """
            insert into evidence_no_paper (application_id, reasons, words, revision, told_at, told_by, told_as)
            values (:application, cast(cast(:reasons as text) as text[]), cast(:words as bytea), 1, :now, :by, :as)
            on conflict (application_id) do update set reasons = excluded.reasons, words = excluded.words,
              revision = evidence_no_paper.revision + 1, told_at = excluded.told_at, told_by = excluded.told_by,
              told_as = excluded.told_as""";
    private static final String FIND = """
            select array_to_string(reasons, ','), words, told_at, told_as from evidence_no_paper
            where application_id = :application""";

    private static final String ERASE = "delete from evidence_no_paper where application_id = :application";

    /** What was told; the words are sealed. */
    record Told(List<String> reasons, byte @Nullable [] words, Instant at, String as) {}

    Uni<Void> keep(UUID application, Told told, UUID by) {
        return tx.createNativeQuery(KEEP)
                .setParameter("application", application)
                .setParameter("reasons", ArrayText.of(told.reasons()))
                .setParameter("words", told.words())
                .setParameter("now", told.at())
                .setParameter("by", by)
                .setParameter("as", told.as())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Told>> find(UUID application) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(NoPaper::told));
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static Told told(Tuple row) {
        return new Told(
                List.of(row.get(0, String.class).split(",")),
                row.get(1, byte[].class),
                Columns.instant(row, 2),
                row.get(3, String.class));
    }
}
