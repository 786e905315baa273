package org.passerelle.evidence.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.platform.Ids;

/**
 * Writes files that are whole or not there, also after a power cut: written aside, forced to the disk, renamed, and the
 * folder forced as well. Nobody but the owner may read them.
 */
final class WholeFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The JDK copies what it is given to memory beside the heap, as much at once, and each thread keeps that for good. */
    private static final int STEP = 64 * 1024;

    private final Path folder;
    private final Path aside;

    WholeFiles(Path folder) {
        this.folder = folder;
        this.aside = folder.resolve(".aside");
    }

    /** Where files lie while they are not whole. */
    Path aside() {
        return aside;
    }

    /** Whether files could be written, as far as can be told without writing one: a command must not make the folder. */
    boolean canWrite() {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    void write(Path place, byte[] bytes) throws IOException {
        makeFolder(aside);
        makeFolder(place.getParent());
        Path part = aside.resolve(Ids.next() + ".part");
        try {
            fill(part, bytes);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.deleteIfExists(part);
            throw Files.getFileStore(folder).getUsableSpace() < bytes.length
                    ? new StoreFullException(failure)
                    : FullDisk.failure(failure);
        }
        writeThrough(place.getParent());
    }

    private static void fill(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), OWNERS_FILE)) {
            for (int at = 0; at < bytes.length; at += STEP) {
                fill(channel, ByteBuffer.wrap(bytes, at, Math.min(STEP, bytes.length - at)));
            }
            channel.force(true);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer left) throws IOException {
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private void makeFolder(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(wanted, OWNER_ONLY);
            writeThrough(wanted.getParent());
        }
    }

    private static void writeThrough(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, READ)) {
            channel.force(true);
        }
    }

    /** Removes what a process left when it ended while it wrote; gives how many there were. */
    int sweep(Instant before) throws IOException {
        if (!Files.isDirectory(aside)) {
            return 0;
        }
        List<Path> parts;
        try (Stream<Path> found = Files.list(aside)) {
            parts = found.toList();
        }
        int swept = 0;
        for (Path part : parts) {
            if (Files.getLastModifiedTime(part).toInstant().isBefore(before) && Files.deleteIfExists(part)) {
                swept++;
            }
        }
        return swept;
    }
}
