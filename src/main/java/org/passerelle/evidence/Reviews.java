package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What officers found of pieces; rows are only ever added, and marked once the person was told. */
record Reviews(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String STAND = """
            update evidence_pieces set state = :state, state_reason = :reason, strength = :strength,
              validity = :validity, reviewed_at = :now, reviewed_by = :by,
              second_look_at = case when cast(:secondLook as boolean) then second_look_at end, revision = revision + 1
            where id = :piece and application_id = :application and taken_back_at is null""";
    private static final String ADD = """
            insert into evidence_reviews (id, application_id, piece_id, outcome, reason, words, strength, validity,
              conditions, second_look, reviewed_by, reviewed_at)
            values (:id, :application, :piece, :state, :reason, cast(:words as bytea), :strength, :validity,
              cast(cast(:conditions as text) as text[]), :secondLook, :by, :now)""";
    private static final String VIEW = """
            select r.id, r.piece_id, r.outcome, r.reason, r.words, r.strength, r.validity,
              array_to_string(r.conditions, ','), r.second_look, r.reviewed_by, r.reviewed_at
            from evidence_reviews r
            """;
    private static final String OF = VIEW + "where r.application_id = :application order by r.id";
    private static final String PAGE = VIEW + """
            join evidence_pieces p on p.id = r.piece_id and p.taken_back_at is null
            where r.application_id = :application and r.id > :after order by r.id""";
    private static final String CONDITIONS = """
            select array_to_string(conditions, ',') from evidence_reviews where piece_id = :piece order by id desc""";

    /** One of them, with what the person is told still sealed. */
    record Row(
            UUID id,
            UUID piece,
            String outcome,
            @Nullable String reason,
            byte @Nullable [] words,
            int strength,
            int validity,
            List<String> conditions,
            boolean secondLook,
            UUID by,
            Instant at) {}

    /** Makes the piece stand as it was found. */
    Uni<Void> stand(UUID application, Row row) {
        return tx.createNativeQuery(STAND)
                .setParameter("piece", row.piece())
                .setParameter("application", application)
                .setParameter("state", row.outcome())
                .setParameter("reason", row.reason())
                .setParameter("strength", row.strength())
                .setParameter("validity", row.validity())
                .setParameter("secondLook", row.secondLook())
                .setParameter("by", row.by())
                .setParameter("now", row.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> add(UUID application, Row row) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", row.id())
                .setParameter("application", application)
                .setParameter("piece", row.piece())
                .setParameter("state", row.outcome())
                .setParameter("reason", row.reason())
                .setParameter("words", row.words())
                .setParameter("strength", row.strength())
                .setParameter("validity", row.validity())
                .setParameter("conditions", ArrayText.of(row.conditions()))
                .setParameter("secondLook", row.secondLook())
                .setParameter("by", row.by())
                .setParameter("now", row.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Row>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(Reviews::row).toList());
    }

    /** The same of what the person has not taken back. */
    Uni<List<Row>> of(UUID application, PageQuery query) {
        return tx.createNativeQuery(PAGE, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", query.after() == null ? FIRST : query.after())
                .setMaxResults(query.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Reviews::row).toList());
    }

    /** The conditions that the latest review found to be met. */
    Uni<List<String>> conditions(UUID piece) {
        return tx.createNativeQuery(CONDITIONS, String.class)
                .setParameter("piece", piece)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(found -> found == null ? List.of() : words(found));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, byte[].class),
                row.get(5, Short.class),
                row.get(6, Short.class),
                words(row.get(7, String.class)),
                row.get(8, Boolean.class),
                row.get(9, UUID.class),
                Columns.instant(row, 10));
    }
}
