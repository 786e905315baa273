package org.passerelle.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.List;
import javax.crypto.Mac;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.passerelle.platform.security.KeyFiles;
import org.passerelle.platform.security.KeyUse;

/**
 * Keyed hashes (HMAC-SHA256 of RFC 2104) to find sealed values by, apart for each purpose: the hashes of one value
 * under two purposes cannot be linked.
 */
@Startup
@ApplicationScoped
public class LookupHash {

    private static final String MAC = "HmacSHA256";
    private static final int BITS = 256;

    private final Key key;

    @Inject
    LookupHash(KeyFiles files) {
        this(files.read(KeyUse.LOOKUP));
    }

    LookupHash(JsonWebKeySet set) {
        List<JsonWebKey> keys = set.getJsonWebKeys();
        if (keys.size() != 1) {
            throw new IllegalStateException("The lookup key set holds exactly one key: with another, nobody is found");
        }
        key = keys.getFirst().getKey();
    }

    /** The 32 bytes by which a value is found for this purpose. */
    public byte[] of(String purpose, String value) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(label.length).array());
            mac.update(label);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This JDK cannot make an HMAC-SHA256", failure);
        }
    }
}
