package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What staff noted about cases; rows are only ever added. */
record CaseNotes(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into case_notes (id, application_id, staff_id, body, at)
            values (:id, :application, :by, :body, :now)""";
    private static final String LIST = """
            select id, staff_id, body, at from case_notes where application_id = :application and id > :after order by id""";
    private static final String NEWEST =
            "select id, staff_id, body, at from case_notes where application_id = :application order by id desc";
    private static final String ERASE = "delete from case_notes where application_id = :application";

    /** One of them, still sealed. */
    record Note(UUID id, UUID by, byte[] body, Instant at) {}

    Uni<Void> add(UUID application, Note note) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", note.id())
                .setParameter("application", application)
                .setParameter("by", note.by())
                .setParameter("body", note.body())
                .setParameter("now", note.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Note>> list(UUID application, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(CaseNotes::notes);
    }

    /** The newest first. */
    Uni<List<Note>> newest(UUID application, int most) {
        return tx.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("application", application)
                .setMaxResults(most)
                .getResultList()
                .map(CaseNotes::notes);
    }

    private static List<Note> notes(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Note(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, byte[].class),
                        Columns.instant(row, 3)))
                .toList();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
