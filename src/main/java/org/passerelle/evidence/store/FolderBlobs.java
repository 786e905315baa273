package org.passerelle.evidence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Keeps bytes in a local folder that is its owner's alone. */
final class FolderBlobs implements BlobStore {

    private final Vertx vertx;
    private final Path folder;
    private final WholeFiles files;

    FolderBlobs(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder.toAbsolutePath().normalize();
        this.files = new WholeFiles(this.folder);
    }

    @Override
    public Uni<Void> put(String name, byte[] sealed) {
        return aside(() -> {
            files.write(place(name), sealed);
            return null;
        });
    }

    @Override
    public Uni<byte[]> get(String name) {
        return aside(() -> read(name));
    }

    @Override
    public Uni<Void> delete(String name) {
        return aside(() -> {
            Files.deleteIfExists(place(name));
            return null;
        });
    }

    private <T> Uni<T> aside(Callable<T> work) {
        return vertx.executeBlocking(work, false).onFailure(IOException.class).transform(FolderBlobs::failure);
    }

    private static Throwable failure(Throwable failure) {
        return FullDisk.failure((IOException) failure);
    }

    /** By a stream of old: a channel keeps as much memory beside the heap as the largest page has, for each thread. */
    private byte[] read(String name) throws IOException {
        Path place = place(name);
        try (InputStream in = new FileInputStream(place.toFile())) {
            return in.readAllBytes();
        } catch (FileNotFoundException failure) {
            if (Files.exists(place)) {
                throw failure;
            }
            throw new BlobMissingException(name);
        }
    }

    private Path place(String name) {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder) || place.startsWith(files.aside())) {
            throw new IllegalArgumentException("A name outside the store");
        }
        return place;
    }
}
