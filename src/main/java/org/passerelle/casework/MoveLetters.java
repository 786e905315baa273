package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Reason;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What officers said with the moves of cases, and the decisions as the person reads them. */
record MoveLetters(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into move_letters (move_id, application_id, words, note)
            values (:move, :application, cast(:words as bytea), cast(:note as bytea))""";

    private static final String DECISIONS = """
            select m.id, m.at, m.kind, m.state_from, m.state_to, m.reason, l.words
            from case_moves m left join move_letters l on l.move_id = m.id
            where m.application_id = :application and m.id > :after
              and (l.words is not null or m.kind in ('FIND_NOT_ELIGIBLE', 'REFUSE', 'REVERSE_DECISION',
                'UPHOLD_DECISION', 'MIND_TO_GRANT', 'GRANT'))
            order by m.id limit :rows""";

    private static final String ERASE = "delete from move_letters where application_id = :application";

    /** One decision. */
    record Entry(
            UUID id, Instant at, String kind, CaseState from, CaseState to, Reason reason, byte @Nullable [] words) {}

    Uni<Void> add(UUID move, UUID application, byte @Nullable [] words, byte @Nullable [] note) {
        return tx.createNativeQuery(ADD)
                .setParameter("move", move)
                .setParameter("application", application)
                .setParameter("words", words)
                .setParameter("note", note)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Entry>> decisions(UUID application, PageQuery query) {
        return tx.createNativeQuery(DECISIONS, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", query.after() == null ? FIRST : query.after())
                .setParameter("rows", query.rows())
                .getResultList()
                .map(rows -> rows.stream().map(MoveLetters::entry).toList());
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get(0, UUID.class),
                Columns.instant(row, 1),
                row.get(2, String.class).toLowerCase(Locale.ROOT),
                CaseState.valueOf(row.get(3, String.class)),
                CaseState.valueOf(row.get(4, String.class)),
                Reason.valueOf(row.get(5, String.class)),
                row.get(6, byte[].class));
    }
}
