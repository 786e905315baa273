package org.passerelle.platform.start;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data folder, held by this process alone: the operating system lets go of the lock when the process dies. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder where needed; empty when somebody else holds it. */
    public static Optional<DataFolder> lock(Path folder) throws IOException {
        Path path = create(folder);
        FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DataFolder(path, channel));
    }

    /** A folder made here is its owner's alone; one made by the operator keeps the rights it was given. */
    private static Path create(Path folder) throws IOException {
        boolean existed = Files.exists(folder);
        Path path = Files.createDirectories(folder).toRealPath();
        if (!existed) {
            ownerOnly(path);
        }
        return path;
    }

    /** Nobody but the owner may enter, read or write. */
    static void ownerOnly(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    /** Absolute, without links. */
    public Path path() {
        return path;
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
