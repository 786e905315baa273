package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.passerelle.evidence.store.BlobMissingException;
import org.passerelle.evidence.store.BlobStore;

/** A store that takes so many writes and then fails, as a disk does that has no room. */
final class FailingStore implements BlobStore {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Supplier<RuntimeException> failure;
    private int room;

    FailingStore(int room, Supplier<RuntimeException> failure) {
        this.room = room;
        this.failure = failure;
    }

    void getsRoom() {
        room = Integer.MAX_VALUE;
    }

    @Override
    public Uni<Void> put(String name, byte[] sealed) {
        if (kept.size() >= room) {
            return Uni.createFrom().failure(failure.get());
        }
        if (kept.putIfAbsent(name, sealed) != null) {
            throw new AssertionError("A name was used twice");
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<byte[]> get(String name) {
        byte[] sealed = kept.get(name);
        return sealed == null
                ? Uni.createFrom().failure(new BlobMissingException(name))
                : Uni.createFrom().item(sealed);
    }

    @Override
    public Uni<Void> delete(String name) {
        kept.remove(name);
        return Uni.createFrom().voidItem();
    }
}
