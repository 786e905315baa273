package org.passerelle.platform.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The folder of keys: a JWK set of RFC 7517 for each use. */
public record KeyFolder(Path path) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The uses whose file is not there. */
    public List<KeyUse> missing() {
        return Arrays.stream(KeyUse.values())
                .filter(use -> Files.notExists(file(use)))
                .toList();
    }

    /**
     * Makes the first key of a use and leaves a file that is there as it is. Whoever links first wins: two nodes on one
     * folder end up with the same keys.
     */
    public void make(KeyUse use) throws IOException {
        Files.createDirectories(path);
        Path draft = Files.createTempFile(path, "key", ".tmp", OWNER_ONLY);
        try {
            String json = new JsonWebKeySet(use.make()).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
            Files.writeString(draft, json);
            Files.createLink(file(use), draft);
        } catch (FileAlreadyExistsException _) {
            // Another process made it in the meantime.
        } finally {
            Files.delete(draft);
        }
    }

    JsonWebKeySet read(KeyUse use) throws IOException {
        try {
            JsonWebKeySet keys = new JsonWebKeySet(Files.readString(file(use)));
            if (keys.getJsonWebKeys().isEmpty()) {
                throw new IllegalStateException("The key file " + use.file() + " holds no key");
            }
            return keys;
        } catch (JoseException _) {
            throw new IllegalStateException("The key file " + use.file() + " is not a JWK set");
        }
    }

    private Path file(KeyUse use) {
        return path.resolve(use.file());
    }
}
