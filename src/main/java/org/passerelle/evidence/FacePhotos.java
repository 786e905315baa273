package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The face photos that were taken in the portal and drawn anew; what was taken back or was not usable is not shown. */
record FacePhotos(Mutiny.StatelessSession tx) {

    private static final String LATEST = """
            select f.id, f.file_key, c.blob
            from evidence_pieces p
              join evidence_files f on f.piece_id = p.id and f.state = 'ready'
              join evidence_copies c on c.file_id = f.id and c.page = 1 and c.size = 'large'
            where p.application_id = :application and p.type = 'SELFIE_LIVE' and p.taken_back_at is null
              and p.state <> 'not_usable'
            order by p.id desc, f.id desc limit 1""";

    /** Where one lies, and its key, sealed. */
    record Stored(UUID file, byte[] key, String blob) {}

    /** Null where there is none to show. */
    Uni<@Nullable Stored> latest(UUID application) {
        return tx.createNativeQuery(LATEST, Tuple.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Stored(row.get(0, UUID.class), row.get(1, byte[].class), row.get(2, String.class)));
    }
}
