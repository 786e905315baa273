package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The checks that were asked of somebody outside. */
record CheckRows(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into outside_checks (id, application_id, kind, asked_by, asked_at, hidden_until, hidden_ground)
            values (:id, :application, :kind, :by, :now, cast(:hiddenUntil as timestamptz), cast(:ground as bytea))
            on conflict (application_id, kind) where answered_at is null do nothing""";

    private static final String VIEW = """
            select id, application_id, kind, asked_by, asked_at, hidden_until, hidden_ground, answered_by, answered_at,
              result, note
            from outside_checks
            """;

    private static final String LIST = VIEW + """
            where application_id = :application and id > :after
              and (:all or hidden_until is null or hidden_until <= :now)
            order by id limit :rows""";

    private static final String FIND = VIEW + "where id = :id and application_id = :application";

    private static final String ANSWER = """
            update outside_checks set result = :result, answered_by = :by, answered_at = :now,
              note = cast(:note as bytea)
            where id = :id and answered_at is null""";

    private static final String ERASE = "delete from outside_checks where application_id = :application";

    /** One check. */
    record Check(
            UUID id,
            UUID application,
            CheckKind kind,
            UUID askedBy,
            Instant askedAt,
            @Nullable Instant hiddenUntil,
            byte @Nullable [] ground,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String result,
            byte @Nullable [] note) {}

    /** False while the same is asked and not answered. */
    Uni<Boolean> add(UUID id, AskCheck.Wish wish, byte @Nullable [] ground, UUID by, Instant now) {
        Instant hidden = wish.hiddenUntil();
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("application", wish.application())
                .setParameter("kind", wish.kind().code())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("hiddenUntil", hidden == null ? null : hidden.atOffset(ZoneOffset.UTC))
                .setParameter("ground", ground)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The oldest first; {@code all} with what the person may not know yet. */
    Uni<List<Check>> list(UUID application, boolean all, PageQuery query, Instant now) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", query.after() == null ? FIRST : query.after())
                .setParameter("all", all)
                .setParameter("now", now)
                .setParameter("rows", query.rows())
                .getResultList()
                .map(rows -> rows.stream().map(CheckRows::check).toList());
    }

    Uni<Optional<Check>> find(UUID application, UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CheckRows::check));
    }

    /** False when it was answered before. */
    Uni<Boolean> answer(UUID id, CheckResult result, byte @Nullable [] note, UUID by, Instant now) {
        return tx.createNativeQuery(ANSWER)
                .setParameter("id", id)
                .setParameter("result", result.code())
                .setParameter("note", note)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static Check check(Tuple row) {
        return new Check(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                CheckKind.of(row.get(2, String.class)).orElseThrow(),
                row.get(3, UUID.class),
                Columns.instant(row, 4),
                Columns.instantOrNull(row, 5),
                row.get(6, byte[].class),
                row.get(7, UUID.class),
                Columns.instantOrNull(row, 8),
                row.get(9, String.class),
                row.get(10, byte[].class));
    }
}
