package org.passerelle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.passerelle.platform.demo.Demo;

/**
 * The keys of this process, read at its start. The last key of a set writes, all of them read, so a key is rotated by
 * adding one at the end. A demonstration makes the keys it lacks; elsewhere a missing file stops the start.
 */
@ApplicationScoped
public class KeyFiles {

    private final KeyFolder folder;
    private final Demo demo;

    KeyFiles(@ConfigProperty(name = "passerelle.keys-dir") Path folder, Demo demo) {
        this.folder = new KeyFolder(folder);
        this.demo = demo;
    }

    /** The keys of one use. */
    public JsonWebKeySet read(KeyUse use) {
        try {
            if (demo.on() && folder.missing().contains(use)) {
                folder.make(use);
            }
            return folder.read(use);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + use.file() + " cannot be read", failure);
        }
    }
}
