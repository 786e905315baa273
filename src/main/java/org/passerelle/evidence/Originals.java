package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Files as they were sent, with all that a camera wrote into them; who may open them was asked before. */
@ApplicationScoped
public class Originals {

    /** What is not scanned yet, or is harmful, is opened by nobody. */
    private static final String FIND = """
            select f.file_key, f.length from evidence_files f
            join evidence_pieces p on p.id = f.piece_id
            where f.id = :file and p.id = :piece and p.application_id = :application and p.taken_back_at is null
              and f.original_erased_at is null
              and (f.state = 'ready' or f.state = 'rejected' and f.reason <> 'virus')""";

    private final OriginalBytes bytes;

    Originals(OriginalBytes bytes) {
        this.bytes = bytes;
    }

    /** Finds an original that is still kept. */
    public Uni<Optional<OriginalPlace>> find(Mutiny.StatelessSession tx, UUID application, UUID piece, UUID file) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("file", file)
                .setParameter("piece", piece)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> place(file, found)));
    }

    /** The bytes; outside the transaction, since the store may be far away. */
    public Uni<byte[]> bytes(OriginalPlace place) {
        return bytes.of(place.file(), place.sealedKey(), place.length());
    }

    private static OriginalPlace place(UUID file, Tuple row) {
        return new OriginalPlace(file, row.get(0, byte[].class), Math.toIntExact(row.get(1, Long.class)));
    }
}
