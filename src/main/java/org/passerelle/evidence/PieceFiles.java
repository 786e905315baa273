package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The files that pieces are made of, as their owner sees them. */
record PieceFiles(Mutiny.StatelessSession tx) {

    private static final String OF = """
            select f.id, f.piece_id, f.state, f.reason, f.length, f.received,
              (select count(*) from evidence_copies c where c.file_id = f.id and c.size = 'full')
            from evidence_files f where f.application_id = :application order by f.id""";

    /**
     * One of them.
     *
     * @param reason the code of why it was not taken, or waits; null for nothing to say
     * @param pages how many pages can be looked at
     */
    record OfPiece(
            UUID id, UUID piece, String state, @Nullable String reason, long length, long received, long pages) {}

    /** By piece, the oldest first. */
    Uni<Map<UUID, List<OfPiece>>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(PieceFiles::file).collect(Collectors.groupingBy(OfPiece::piece)));
    }

    private static OfPiece file(Tuple row) {
        return new OfPiece(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Long.class),
                row.get(5, Long.class),
                row.get(6, Long.class));
    }
}
