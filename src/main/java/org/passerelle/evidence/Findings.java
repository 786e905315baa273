package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;

/** What people found about identities; what was withdrawn is not among them. */
record Findings(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into evidence_findings (id, application_id, piece_id, kind, found_by, note, found_at)
            values (:id, :application, cast(:piece as uuid), :kind, cast(:by as uuid), cast(:note as bytea), :now)""";
    private static final String OF = """
            select id, piece_id, kind, found_by, note, found_at from evidence_findings
            where application_id = :application and withdrawn_at is null order by id""";
    private static final String COUNTING = """
            select f.id, f.piece_id, f.kind, f.found_by, f.note, f.found_at from evidence_findings f
              left join evidence_pieces p on p.id = f.piece_id
            where f.application_id = :application and f.withdrawn_at is null and (f.piece_id is null
              or p.taken_back_at is null and p.state <> 'not_usable')
            order by f.id""";
    private static final String WITHDRAW = """
            update evidence_findings set withdrawn_at = :now, withdrawn_by = cast(:by as uuid),
              withdrawn_because = cast(:because as bytea)
            where id = :id and application_id = :application and withdrawn_at is null""";

    private static final String LOCK = "select id from applications where id = :application for update";
    private static final String FIND = """
            select id, piece_id, kind, found_by, note, found_at from evidence_findings
            where id = :id and withdrawn_at is null""";

    /** One of them; the note is sealed. */
    record Finding(
            UUID id,
            @Nullable UUID piece,
            FindingKind kind,
            @Nullable UUID by,
            byte @Nullable [] note,
            Instant at) {}

    Uni<Void> add(UUID application, Finding finding) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", finding.id())
                .setParameter("application", application)
                .setParameter("piece", finding.piece())
                .setParameter("kind", finding.kind().code())
                .setParameter("by", finding.by())
                .setParameter("note", finding.note())
                .setParameter("now", finding.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Finding>> of(UUID application) {
        return list(OF, application);
    }

    /** The same without what is about a piece that was taken back or is not usable. */
    Uni<List<Finding>> counting(UUID application) {
        return list(COUNTING, application);
    }

    private Uni<List<Finding>> list(String sql, UUID application) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(Findings::finding).toList());
    }

    /** Keeps others from finding anything about the same person meanwhile. */
    Uni<Void> lock(UUID application) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    /** One that stands, whoever it is about. */
    Uni<Optional<Finding>> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Findings::finding));
    }

    /** False where it does not stand any more; {@code because} is sealed. */
    Uni<Boolean> withdraw(UUID application, UUID id, @Nullable UUID by, byte @Nullable [] because, Instant now) {
        return tx.createNativeQuery(WITHDRAW)
                .setParameter("id", id)
                .setParameter("application", application)
                .setParameter("by", by)
                .setParameter("because", because)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static Finding finding(Tuple row) {
        return new Finding(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                FindingKind.of(row.get(2, String.class)),
                row.get(3, UUID.class),
                row.get(4, byte[].class),
                Columns.instant(row, 5));
    }
}
