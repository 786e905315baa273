package org.passerelle.evidence.store;

import io.smallrye.mutiny.Uni;

/** Keeps sealed bytes under names; each name is written once and never changed. */
public interface BlobStore {

    /**
     * Keeps bytes under a new name, for good when it returns; fails with {@link StoreFullException} where no room is left
     * and with {@link StoreAwayException} where it cannot be told whether they were kept.
     */
    Uni<Void> put(String name, byte[] sealed);

    /** The bytes of a name; fails with {@link BlobMissingException} if it was never written or is gone. */
    Uni<byte[]> get(String name);

    /** Takes the bytes away; nothing happens where there are none. */
    Uni<Void> delete(String name);
}
