package org.passerelle.evidence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.Ids;

/** Keeps bytes in a local folder: written aside, forced to the disk, then renamed, so that a name is whole or not there. */
@ApplicationScoped
class FolderBlobs implements BlobStore {

    private final Vertx vertx;
    private final Path folder;

    FolderBlobs(Vertx vertx, @ConfigProperty(name = "passerelle.data-dir") Path data) {
        this.vertx = vertx;
        this.folder = data.resolve("files");
    }

    @Override
    public Uni<Void> put(String name, byte[] sealed) {
        return vertx.executeBlocking(
                () -> {
                    write(name, sealed);
                    return null;
                },
                false);
    }

    @Override
    public Uni<byte[]> get(String name) {
        return vertx.executeBlocking(() -> read(name), false);
    }

    @Override
    public Uni<Void> delete(String name) {
        return vertx.executeBlocking(
                () -> {
                    Files.deleteIfExists(place(name));
                    return null;
                },
                false);
    }

    private void write(String name, byte[] sealed) throws IOException {
        Path place = place(name);
        Files.createDirectories(place.getParent());
        Path aside = place.resolveSibling(Ids.next() + ".part");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(sealed));
            channel.force(true);
        } catch (IOException failure) {
            Files.deleteIfExists(aside);
            throw new StoreFullException(failure);
        }
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(place(name));
        } catch (NoSuchFileException _) {
            throw new BlobMissingException(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path place(String name) {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IllegalArgumentException("A name outside the store");
        }
        return place;
    }
}
