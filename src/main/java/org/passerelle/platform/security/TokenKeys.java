package org.passerelle.platform.security;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.PrivateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/** The P-256 keys of access tokens (ES256 of RFC 7518), by name. */
@Startup
@ApplicationScoped
public class TokenKeys {

    private final Map<String, Key> publicKeys = new HashMap<>();
    private final PublicJsonWebKey signing;

    TokenKeys(KeyFiles files) {
        List<JsonWebKey> keys = files.read(KeyUse.TOKEN).getJsonWebKeys();
        keys.forEach(key -> publicKeys.put(key.getKeyId(), ((PublicJsonWebKey) key).getPublicKey()));
        signing = (PublicJsonWebKey) keys.getLast();
    }

    /** The name of the key that signs now. */
    public String signingKeyId() {
        return signing.getKeyId();
    }

    /** The key that signs now. */
    public PrivateKey signingKey() {
        return signing.getPrivateKey();
    }

    Optional<Key> publicKey(String keyId) {
        return Optional.ofNullable(publicKeys.get(keyId));
    }
}
