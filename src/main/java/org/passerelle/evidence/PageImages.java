package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.store.SealedBlobs;

/** The pages of files that were inspected, as they were drawn anew; who may see them was asked before. */
@ApplicationScoped
public class PageImages {

    private final SealedBlobs blobs;
    private final EvidenceVault vault;

    PageImages(SealedBlobs blobs, EvidenceVault vault) {
        this.blobs = blobs;
        this.vault = vault;
    }

    /** Finds a page; there is none of a file that is still checked, was not taken, or was taken back. */
    public Uni<Optional<PagePlace>> find(Mutiny.StatelessSession tx, UUID application, PageWanted wanted) {
        return new Copies(tx).find(application, wanted);
    }

    /** The JPEG; outside the transaction, since the store may be far away. */
    public Uni<byte[]> bytes(PagePlace place) {
        return blobs.get(vault.openKey(place.file(), place.sealedKey()), place.blob());
    }
}
