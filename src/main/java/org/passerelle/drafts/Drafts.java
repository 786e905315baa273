package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The drafts and their answers, as rows; one method is one statement. */
record Drafts(Mutiny.StatelessSession tx) {

    private static final String CREATE = """
            insert into drafts (application_id, form, version, revision, lapses_at, created_at, updated_at)
            values (:id, :form, :version, 0, :lapsesAt, :now, :now)""";
    private static final String REVIVE = """
            update drafts set lapses_at = :lapsesAt, updated_at = :now where application_id = :id""";

    Uni<@Nullable DraftHeader> find(UUID id) {
        return header(DraftQueries.FIND, id);
    }

    Uni<@Nullable DraftHeader> lock(UUID id) {
        return header(DraftQueries.LOCK, id);
    }

    Uni<List<DraftHeader>> list(UUID account, PageQuery page, Instant now) {
        return tx.createNativeQuery(DraftQueries.LIST, Tuple.class)
                .setParameter("account", account)
                .setParameter(
                        "after", page.after() == null ? null : page.after().toString())
                .setParameter("now", now)
                .setParameter("rows", page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Drafts::header).toList());
    }

    Uni<Void> create(UUID id, String form, int version, Instant lapsesAt, Instant now) {
        return tx.createNativeQuery(CREATE)
                .setParameter("id", id)
                .setParameter("form", form)
                .setParameter("version", version)
                .setParameter("lapsesAt", lapsesAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> revive(UUID id, Instant lapsesAt, Instant now) {
        return tx.createNativeQuery(REVIVE)
                .setParameter("id", id)
                .setParameter("lapsesAt", lapsesAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> carry(CarryWrite carry) {
        var query = tx.createNativeQuery(CarryQueries.CARRY);
        carry.values().forEach(query::setParameter);
        return query.executeUpdate().replaceWithVoid();
    }

    Uni<List<StateRow>> read(UUID id) {
        return tx.createNativeQuery(CarryQueries.READ_ALL, Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .map(Drafts::rows);
    }

    private Uni<@Nullable DraftHeader> header(String query, UUID id) {
        return tx.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : header(row));
    }

    private static DraftHeader header(Tuple row) {
        return new DraftHeader(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                CaseState.valueOf(row.get(4, String.class)),
                row.get(5, Long.class),
                row.get(6, Long.class),
                row.get(7, String.class),
                Columns.instant(row, 8),
                Person.valueOf(row.get(9, String.class)),
                Columns.instantOrNull(row, 10),
                row.get(11, UUID.class));
    }

    private static List<StateRow> rows(List<Tuple> rows) {
        return rows.stream().map(StateRow::of).toList();
    }
}
