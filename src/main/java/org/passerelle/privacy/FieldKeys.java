package org.passerelle.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.KeyFiles;
import org.passerelle.platform.security.KeyUse;

/** The AES-256 keys of sealed fields, by name; the last of the set writes, all of them read. */
@Singleton
class FieldKeys {

    private static final int BITS = 256;
    private static final int LONGEST_NAME = 255;

    private final Map<String, Key> keys = new HashMap<>();
    private final String writing;

    @Inject
    FieldKeys(KeyFiles files) {
        this(files.read(KeyUse.FIELD));
    }

    FieldKeys(JsonWebKeySet set) {
        List<JsonWebKey> all = set.getJsonWebKeys();
        all.forEach(this::add);
        writing = all.getLast().getKeyId();
    }

    /** The name of the key that writes now. */
    String writing() {
        return writing;
    }

    @Nullable
    Key named(String name) {
        return keys.get(name);
    }

    private void add(JsonWebKey jwk) {
        String name = jwk.getKeyId();
        byte[] bytes = jwk.getKey().getEncoded();
        boolean fits = name != null
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                && bytes != null
                && bytes.length * Byte.SIZE == BITS;
        if (!fits || keys.put(name, jwk.getKey()) != null) {
            throw new IllegalStateException("Each field key has 256 bits and a kid of its own, in ASCII");
        }
    }
}
