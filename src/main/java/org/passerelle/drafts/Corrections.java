package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The corrections that were proposed and filed, as rows; one method is one statement. */
record Corrections(Mutiny.StatelessSession tx) {

    private static final String BASES = """
            select a.id, coalesce(max(c.base), 0) from answer_alternatives a
            left join answer_changes c on c.application_id = a.application_id and c.device = a.device
              and c.revision = a.revision and c.outcome = 'kept'
            where a.application_id = :application and a.kind = 'correction' and a.closed_revision is null
            group by a.id""";
    private static final String ADD = """
            insert into corrections (id, application_id, filing, key, value, sealed, author, device, base, proposed_at,
              state, filed_at, settled_at)
            select id, :application, :filing, key, value, decode(sealed, 'base64'), author, device, base, at, state,
              :now, case when state = 'in_review' then null else cast(:now as timestamptz) end
            from json_to_recordset(cast(cast(:rows as text) as json)) as row (id uuid, key text, value jsonb,
              sealed text, author text, device uuid, base bigint, at timestamptz, state text)""";
    private static final String END = """
            update corrections set state = :state, settled_at = :now
            where application_id = :application and state = 'in_review'
              and key = any (cast(cast(:keys as text) as text[]))
            returning filing""";
    private static final String TAKE_BACK = """
            update corrections set state = 'taken_back', settled_at = :now
            where application_id = :application and id = :id and state = 'in_review'
            returning filing""";
    private static final String LATEST = """
            select distinct on (key) id, key, state from corrections
            where application_id = :application and key = any (cast(cast(:keys as text) as text[]))
            order by key, filed_at desc, id desc""";
    private static final String ROWS = """
            select id, key, cast(value as text), sealed, author, device, base, proposed_at, state, filed_at, settled_at,
              filing
            from corrections
            """;
    private static final String IN_REVIEW = ROWS + "where filing = :filing and state = 'in_review' order by id";
    private static final String APPLICATION_OF = """
            select application_id from corrections where filing = :filing and state = 'in_review' limit 1""";
    private static final String ONE = ROWS + "where application_id = :application and id = :id";
    private static final String LIST = "select * from (" + ROWS + """
            where application_id = :application
            union all
            select id, key, cast(value as text), sealed, author, device, cast(0 as bigint), kept_at, 'proposed', null,
              null, null
            from answer_alternatives
            where application_id = :application and kind = 'correction' and closed_revision is null) all_of_them
            where cast(:after as uuid) is null or id < cast(:after as uuid)
            order by id desc limit :rows""";

    /** A correction as stored. */
    record Row(
            UUID id,
            String key,
            @Nullable String value,
            byte @Nullable [] sealed,
            String author,
            UUID device,
            long base,
            Instant at,
            CorrectionState state,
            @Nullable Instant filedAt,
            @Nullable Instant settledAt,
            @Nullable UUID filing) {}

    /** What became of the latest correction of a key. */
    record Latest(UUID id, String key, CorrectionState state) {}

    /** For each open proposal the revision of the answer that its device had seen. */
    Uni<Map<UUID, Long>> bases(UUID application) {
        return tx.createNativeQuery(BASES, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> {
                    Map<UUID, Long> bases = new HashMap<>();
                    rows.forEach(row -> bases.put(row.get(0, UUID.class), row.get(1, Long.class)));
                    return bases;
                });
    }

    Uni<Void> add(UUID application, UUID filing, String rows, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("application", application)
                .setParameter("filing", filing)
                .setParameter("rows", rows)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends what is in review for these keys; gives the filings it belonged to. */
    Uni<List<UUID>> end(UUID application, Collection<String> keys, CorrectionState state, Instant now) {
        return tx.createNativeQuery(END, UUID.class)
                .setParameter("application", application)
                .setParameter("keys", ArrayText.of(keys))
                .setParameter("state", state.code())
                .setParameter("now", now)
                .getResultList()
                .map(filings -> filings.stream().distinct().toList());
    }

    /** Ends one that is in review; gives its filing, null when it is not in review. */
    Uni<@Nullable UUID> takeBack(UUID application, UUID id, Instant now) {
        return tx.createNativeQuery(TAKE_BACK, UUID.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    Uni<List<Latest>> latest(UUID application, Collection<String> keys) {
        return tx.createNativeQuery(LATEST, Tuple.class)
                .setParameter("application", application)
                .setParameter("keys", ArrayText.of(keys))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Latest(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                CorrectionState.of(row.get(2, String.class))))
                        .toList());
    }

    /** The application of what is in review of this filing; null when nothing is. */
    Uni<@Nullable UUID> applicationOf(UUID filing) {
        return tx.createNativeQuery(APPLICATION_OF, UUID.class)
                .setParameter("filing", filing)
                .getSingleResultOrNull();
    }

    Uni<List<Row>> inReview(UUID filing) {
        return tx.createNativeQuery(IN_REVIEW, Tuple.class)
                .setParameter("filing", filing)
                .getResultList()
                .map(rows -> rows.stream().map(Corrections::row).toList());
    }

    Uni<@Nullable Row> find(UUID application, UUID id) {
        return tx.createNativeQuery(ONE, Tuple.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : row(row));
    }

    /** Proposed and filed ones, the newest first. */
    Uni<List<Row>> list(UUID application, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("application", application)
                .setParameter(
                        "after", page.after() == null ? null : page.after().toString())
                .setParameter("rows", page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Corrections::row).toList());
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, byte[].class),
                row.get(4, String.class),
                row.get(5, UUID.class),
                row.get(6, Long.class),
                Columns.instant(row, 7),
                CorrectionState.of(row.get(8, String.class)),
                Columns.instantOrNull(row, 9),
                Columns.instantOrNull(row, 10),
                row.get(11, UUID.class));
    }
}
