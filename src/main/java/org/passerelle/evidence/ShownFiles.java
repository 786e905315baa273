package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The files of pieces as far as staff may know of them: none that was not scanned and drawn anew. */
record ShownFiles(Mutiny.StatelessSession tx) {

    private static final String OF = """
            select f.piece_id, f.id, f.state, f.reason,
              coalesce((select max(c.page) from evidence_copies c where c.file_id = f.id), 0)
            from evidence_files f
            where f.application_id = :application and f.state in ('ready', 'rejected')
            order by f.id""";
    private static final String UNCHECKED = """
            select f.piece_id, count(*) from evidence_files f
            where f.application_id = :application and f.state in ('received', 'held') group by f.piece_id""";
    private static final String STANDING = """
            select count(*) filter (where state in ('received', 'held')), count(*) filter (where state = 'ready'),
              count(*) filter (where state = 'rejected')
            from evidence_files where piece_id = :piece""";

    /** A file and the piece that it is of. */
    record OfPiece(UUID piece, FileForStaff file) {}

    /** How many of a piece's files are not checked yet, can be looked at, and were rejected. */
    record Standing(long unchecked, long ready, long rejected) {}

    Uni<List<OfPiece>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(ShownFiles::file).toList());
    }

    /** The pieces with files that are not checked yet. */
    Uni<List<UUID>> unchecked(UUID application) {
        return tx.createNativeQuery(UNCHECKED, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(row -> row.get(0, UUID.class)).toList());
    }

    Uni<Standing> standing(UUID piece) {
        return tx.createNativeQuery(STANDING, Tuple.class)
                .setParameter("piece", piece)
                .getSingleResult()
                .map(row -> new Standing(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    private static OfPiece file(Tuple row) {
        return new OfPiece(
                row.get(0, UUID.class),
                new FileForStaff(
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Number.class).intValue()));
    }
}
