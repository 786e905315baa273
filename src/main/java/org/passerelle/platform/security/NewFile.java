package org.passerelle.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes a file of keys, its owner's alone: whole, once, and on disk before anything is sealed with a key of it. */
final class NewFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private NewFile() {}

    /** How a finished draft gets its name; throws when the name is taken or the file system knows no links. */
    interface Link {
        void make(Path name, Path draft) throws IOException;
    }

    /** Whoever links first wins: two nodes on one folder end up with the same keys. */
    static void create(Path file, String content) throws IOException {
        create(file, content, Files::createLink);
    }

    static void create(Path file, String content, Link link) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(folder, "key", ".tmp", OWNER_ONLY);
        try {
            write(draft, content, Set.of(WRITE));
            place(draft, file, content, link);
        } catch (FileAlreadyExistsException _) {
            // Another process made it in the meantime.
        } finally {
            Files.delete(draft);
        }
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }

    private static void place(Path draft, Path file, String content, Link link) throws IOException {
        try {
            link.make(file, draft);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            write(file, content, Set.of(CREATE_NEW, WRITE));
        }
    }

    private static void write(Path file, String content, Set<StandardOpenOption> how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, OWNER_ONLY)) {
            ByteBuffer rest = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
