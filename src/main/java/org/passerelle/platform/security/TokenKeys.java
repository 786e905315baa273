package org.passerelle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.PrivateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The P-256 keys of access tokens (ES256 of RFC 7518), by name. */
@ApplicationScoped
public class TokenKeys {

    private final Map<String, Key> publicKeys = new HashMap<>();
    private final PublicJsonWebKey signing;

    TokenKeys(KeyFiles files) {
        List<JsonWebKey> keys = files.read("token", TokenKeys::make).getJsonWebKeys();
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

    private static JsonWebKey make() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("token-" + UUID.randomUUID().toString().substring(0, 8));
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException("This JDK cannot make a P-256 key", failure);
        }
    }
}
