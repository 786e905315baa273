package org.passerelle.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.passerelle.platform.Chance;
import org.passerelle.platform.security.KeyUse;

/** The keys of a process that runs elsewhere. */
public final class TestingKeys {

    private TestingKeys() {}

    /** Opens what that process sealed. */
    public static FieldCipher cipherOf(Path keysFolder) throws IOException, JoseException {
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(keysFolder.resolve(KeyUse.FIELD.file())));
        return new FieldCipher(new FieldKeys(keys), new Chance());
    }
}
