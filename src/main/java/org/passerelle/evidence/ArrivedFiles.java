package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The files of a piece that have arrived. */
record ArrivedFiles(Mutiny.StatelessSession tx) {

    private static final String OF =
            "select state, reason from evidence_files where piece_id = :piece and state <> 'uploading' order by id";

    /** Those that have arrived, the oldest first. */
    Uni<List<FilesSay.FileState>> of(UUID piece) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("piece", piece)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new FilesSay.FileState(row.get(0, String.class), row.get(1, String.class)))
                        .toList());
    }
}
