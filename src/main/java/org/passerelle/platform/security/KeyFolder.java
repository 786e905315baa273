package org.passerelle.platform.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The folder of keys: a JWK set of RFC 7517 for each use. */
public record KeyFolder(Path path) {

    /** The uses whose file is not there. */
    public List<KeyUse> missing() {
        return Arrays.stream(KeyUse.values())
                .filter(use -> Files.notExists(file(use)))
                .toList();
    }

    /** Makes the first key of a use and leaves a file that is there as it is. */
    public void make(KeyUse use) throws IOException {
        NewFile.create(file(use), new JsonWebKeySet(use.make()).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
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
