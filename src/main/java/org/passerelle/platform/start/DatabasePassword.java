package org.passerelle.platform.start;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The embedded server's password: made once, kept in the data folder, readable by its owner only. */
final class DatabasePassword {

    private static final int BYTES = 24;

    private DatabasePassword() {}

    /** The kept one; a new one for a new cluster. */
    static String of(Path folder, boolean newCluster) throws IOException {
        Path file = folder.resolve("postgres.password");
        if (newCluster) {
            Files.deleteIfExists(file);
            create(file);
        } else if (!Files.exists(file)) {
            throw new IOException("The embedded database's password is gone: restore " + file + ".");
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(US_ASCII)));
            channel.force(true);
        }
    }
}
