package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainedEntry;

/** The entries of the audit trail as the sealer sees them. */
record AuditEntries(Mutiny.StatelessSession tx) {

    static final long SEALER = 0x5041_5353_4155_4401L;
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(:sealer)) locked";
    private static final String LAST = """
            select position, chain_hash from audit_entries where position is not null
            order by position desc limit 1""";
    private static final String COMMITTED = """
            select id, at, action, subject, detail_hash from audit_entries
            where position is null and (written_in < pg_snapshot_xmin(pg_current_snapshot())
              or written_in >= pg_snapshot_xmax(pg_current_snapshot()))
            order by written_in, id limit :most""";
    private static final String LINK = """
            update audit_entries e set position = l.position, chain_hash = decode(l.hash, 'hex')
            from unnest(cast(cast(:ids as text) as uuid[]), cast(cast(:positions as text) as bigint[]),
              cast(cast(:hashes as text) as text[])) as l(id, position, hash)
            where e.id = l.id and e.position is null""";
    private static final String FORGET_OF_ERASED = """
            delete from audit_details d using audit_entries e
            where d.entry_id = e.id and e.id = any(cast(cast(:ids as text) as uuid[]))
              and exists (select 1 from audit_entries x where x.action = 'file_erased' and x.subject = e.subject)""";
    private static final String ADD = """
            insert into audit_entries (id, at, action, subject, detail_hash)
            values (:id, :at, :action, cast(:subject as bytea), :mark)""";
    private static final String FORGET = "delete from audit_details where application_id = :application";

    /** An entry that was sealed, with where the chain stands after it. */
    record Linked(UUID id, Chain chain) {}

    /** Until the transaction ends nobody else seals; who writes entries takes no notice. */
    Uni<Void> lock() {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("sealer", SEALER)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Where the chain ends. */
    Uni<Chain> end() {
        return tx.createNativeQuery(LAST, Tuple.class)
                .getSingleResultOrNull()
                .map(row -> row == null ? Chain.START : new Chain(row.get(0, Long.class), row.get(1, byte[].class)));
    }

    /**
     * Entries that wait for their link, below everything that still runs: none can come to stand before them. What can be
     * seen and was written later than now came with a backup of another server, whose numbers were higher.
     */
    Uni<List<ChainedEntry>> committed(int most) {
        return tx.createNativeQuery(COMMITTED, Tuple.class)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(AuditEntries::entry).toList());
    }

    /** Writes the links of a batch, and drops details of files that were erased while somebody looked at them. */
    Uni<Integer> link(List<Linked> batch) {
        String ids = ArrayText.of(batch.stream().map(Linked::id).toList());
        HexFormat hex = HexFormat.of();
        return tx.createNativeQuery(LINK)
                .setParameter("ids", ids)
                .setParameter(
                        "positions",
                        ArrayText.of(batch.stream()
                                .map(linked -> linked.chain().position())
                                .toList()))
                .setParameter(
                        "hashes",
                        ArrayText.of(batch.stream()
                                .map(linked -> hex.formatHex(linked.chain().hash()))
                                .toList()))
                .executeUpdate()
                .call(() -> tx.createNativeQuery(FORGET_OF_ERASED)
                        .setParameter("ids", ids)
                        .executeUpdate());
    }

    /** Writes down what nobody did: that a file is gone, or that a checkpoint was signed. */
    Uni<Void> add(ChainedEntry entry) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", entry.id())
                .setParameter("at", entry.at())
                .setParameter("action", entry.action())
                .setParameter("subject", entry.subject())
                .setParameter("mark", entry.detailHash())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Erases who looked at a file and why; gives the number of rows. */
    Uni<Long> forget(UUID application) {
        return tx.createNativeQuery(FORGET)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static ChainedEntry entry(Tuple row) {
        return new ChainedEntry(
                row.get(0, UUID.class),
                Columns.instant(row, 1),
                row.get(2, String.class),
                row.get(3, byte[].class),
                row.get(4, byte[].class));
    }
}
