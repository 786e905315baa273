package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.store.SealedBlobs;

/** Puts a file together from its segments. */
@ApplicationScoped
class OriginalBytes {

    private static final String SEGMENTS =
            "select blob from evidence_segments where file_id = :file order by starts_at";

    private final Mutiny.SessionFactory sessions;
    private final SealedBlobs blobs;
    private final EvidenceVault vault;

    OriginalBytes(Mutiny.SessionFactory sessions, SealedBlobs blobs, EvidenceVault vault) {
        this.sessions = sessions;
        this.blobs = blobs;
        this.vault = vault;
    }

    /** Outside any transaction: the store may be far away. */
    Uni<byte[]> of(UUID file, byte[] sealedKey, int length) {
        byte[] key = vault.openKey(file, sealedKey);
        return sessions.withStatelessSession(tx -> tx.createNativeQuery(SEGMENTS, String.class)
                        .setParameter("file", file)
                        .getResultList())
                .chain(names -> Multi.createFrom()
                        .iterable(names)
                        .onItem()
                        .transformToUniAndConcatenate(name -> blobs.get(key, name))
                        .collect()
                        .in(() -> ByteBuffer.allocate(length), ByteBuffer::put))
                .map(OriginalBytes::whole);
    }

    private static byte[] whole(ByteBuffer parts) {
        if (parts.hasRemaining()) {
            throw new IllegalStateException("Segments are missing");
        }
        return parts.array();
    }
}
