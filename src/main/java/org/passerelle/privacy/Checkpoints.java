package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.privacy.chain.Chain;

/** The signed checkpoints of the audit trail. */
record Checkpoints(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into audit_checkpoints (id, day, position, chain_hash, signed_at, key_id, signature)
            values (:id, :day, :position, :hash, :at, :key, :signature) on conflict (day) do nothing""";
    private static final String COLUMNS = """
            select id, day, position, chain_hash, signed_at, key_id, signature from audit_checkpoints
            """;
    private static final String ALL = COLUMNS + "order by day";
    private static final String NEWEST_FIRST = COLUMNS + """
            where :first or day < (select day from audit_checkpoints where id = :after) order by day desc""";
    private static final String OF_DAY = "select count(*) from audit_checkpoints where day = :day";

    /** True if the day had none. */
    Uni<Boolean> add(Checkpoint checkpoint) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", checkpoint.id())
                .setParameter("day", checkpoint.day())
                .setParameter("position", checkpoint.chain().position())
                .setParameter("hash", checkpoint.chain().hash())
                .setParameter("at", checkpoint.signedAt())
                .setParameter("key", checkpoint.keyId())
                .setParameter("signature", checkpoint.signature())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Boolean> has(LocalDate day) {
        return tx.createNativeQuery(OF_DAY, Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<List<Checkpoint>> all() {
        return tx.createNativeQuery(ALL, Tuple.class).getResultList().map(Checkpoints::rows);
    }

    Uni<List<Checkpoint>> list(PageQuery page) {
        UUID after = page.after();
        return tx.createNativeQuery(NEWEST_FIRST, Tuple.class)
                .setParameter("first", after == null)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(page.rows())
                .getResultList()
                .map(Checkpoints::rows);
    }

    private static List<Checkpoint> rows(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Checkpoint(
                        row.get(0, UUID.class),
                        row.get(1, LocalDate.class),
                        new Chain(row.get(2, Long.class), row.get(3, byte[].class)),
                        Columns.instant(row, 4),
                        row.get(5, String.class),
                        row.get(6, String.class)))
                .toList();
    }
}
