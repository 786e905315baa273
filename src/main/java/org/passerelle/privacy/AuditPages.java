package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.passerelle.platform.http.PageQuery;

/** The whole trail, page by page, as whoever checks it reads it. */
record AuditPages(Mutiny.StatelessSession tx) {

    /** How many entries are read at once. */
    static final int SIZE = 1000;

    private static final String COLUMNS = """
            select e.position, e.id, e.at, e.action, e.subject, e.detail_hash, e.chain_hash, d.salt, d.application_id,
              d.account_id, d.actor_kind, d.actor_id, d.actor_roles, d.organisation_id, d.session_id, d.reason_code,
              d.reason, d.hidden_until,
              exists (select 1 from audit_entries x where x.action = 'file_erased' and x.subject = e.subject) as erased
            from audit_entries e left join audit_details d on d.entry_id = e.id
            """;
    private static final String SEALED = COLUMNS + "where e.position > :after order by e.position limit :size";
    private static final String WAITING = COLUMNS + """
            where e.position is null and e.id > :after order by e.id limit :size""";
    private static final String PATIENCE = "select set_config('statement_timeout', '0', true)";
    private static final String MISPLACED = """
            select count(*) from (select 1 from audit_entries e, audit_entries other
            where e.position = :position and other.position is not null
              and greatest(e.written_in, other.written_in) < pg_snapshot_xmax(pg_current_snapshot())
              and (other.position > e.position and (other.written_in, other.id) < (e.written_in, e.id)
                or other.position < e.position and (other.written_in, other.id) > (e.written_in, e.id))
            limit 1) as elsewhere""";
    private static final String ORPHANS = """
            select d.entry_id from audit_details d
            where not exists (select 1 from audit_entries e where e.id = d.entry_id) limit 1""";

    /** What an auditor asked for, the newest first. */
    Uni<List<Tuple>> found(AuditFilter filter, PageQuery page) {
        UUID after = page.after();
        String sql = COLUMNS + "where true" + (after == null ? "" : " and e.id < :after") + filter.conditions()
                + " order by e.id desc";
        SelectionQuery<Tuple> query = tx.createNativeQuery(sql, Tuple.class);
        filter.values().forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(page.rows()).getResultList();
    }

    Uni<List<Tuple>> sealed(long after) {
        return tx.createNativeQuery(SEALED, Tuple.class)
                .setParameter("after", after)
                .setParameter("size", SIZE)
                .getResultList();
    }

    Uni<List<Tuple>> waiting(UUID after) {
        return tx.createNativeQuery(WAITING, Tuple.class)
                .setParameter("after", after)
                .setParameter("size", SIZE)
                .getResultList();
    }

    /** Lets this transaction take as long as it needs: the last questions look at everything at once. */
    Uni<Void> withoutHaste() {
        return tx.createNativeQuery(PATIENCE, String.class).getSingleResult().replaceWithVoid();
    }

    /** Whether an entry stands elsewhere than where it was written. */
    Uni<Boolean> misplaced(long position) {
        return tx.createNativeQuery(MISPLACED, Long.class)
                .setParameter("position", position)
                .getSingleResult()
                .map(others -> others > 0);
    }

    /** The entry of a detail that has none. */
    Uni<List<UUID>> orphans() {
        return tx.createNativeQuery(ORPHANS, UUID.class).getResultList();
    }
}
