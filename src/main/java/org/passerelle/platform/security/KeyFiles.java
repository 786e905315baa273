package org.passerelle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.passerelle.platform.demo.Demo;

/**
 * The key folder: JWK sets of RFC 7517, one file for each use. The last key of a set writes, all of them read, so a key
 * is rotated by adding one at the end. A demonstration makes the keys it lacks; elsewhere a missing file stops the
 * start.
 */
@ApplicationScoped
public class KeyFiles {

    private final Path folder;
    private final Demo demo;

    KeyFiles(@ConfigProperty(name = "passerelle.keys-dir") Path folder, Demo demo) {
        this.folder = folder;
        this.demo = demo;
    }

    /** Reads {@code <use>.jwks.json}; {@code maker} makes the first key of a demonstration. */
    public JsonWebKeySet read(String use, Supplier<JsonWebKey> maker) {
        Path file = folder.resolve(use + ".jwks.json");
        try {
            if (demo.on() && Files.notExists(file)) {
                JsonWebKeySet made = new JsonWebKeySet(maker.get());
                NewFile.create(file, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            return parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file.getFileName() + " cannot be read", failure);
        }
    }

    private static JsonWebKeySet parse(Path file) throws IOException {
        try {
            JsonWebKeySet keys = new JsonWebKeySet(Files.readString(file));
            if (keys.getJsonWebKeys().isEmpty()) {
                throw new IllegalStateException("The key file " + file.getFileName() + " holds no key");
            }
            return keys;
        } catch (JoseException _) {
            throw new IllegalStateException("The key file " + file.getFileName() + " is not a JWK set");
        }
    }
}
