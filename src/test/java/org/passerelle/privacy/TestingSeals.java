package org.passerelle.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.passerelle.platform.Chance;

/** Seals as a node with that keys folder would, for rows that a test writes by the thousand. */
public record TestingSeals(FieldCipher cipher) {

    public static TestingSeals of(Path keysFolder) throws IOException {
        return new TestingSeals(
                new FieldCipher(new FieldKeys(read(keysFolder.resolve("field.jwks.json"))), new Chance()));
    }

    private static JsonWebKeySet read(Path file) throws IOException {
        try {
            return new JsonWebKeySet(Files.readString(file));
        } catch (JoseException failure) {
            throw new IOException(failure);
        }
    }
}
