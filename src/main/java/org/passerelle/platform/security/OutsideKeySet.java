package org.passerelle.platform.security;

import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys of an outside provider that may sign: RSA of 2048 bits or more, and P-256; by name. */
record OutsideKeySet(Map<String, PublicJsonWebKey> keys) {

    static final OutsideKeySet NONE = new OutsideKeySet(Map.of());

    private static final int FEWEST_BITS = 2048;

    OutsideKeySet {
        keys = Map.copyOf(keys);
    }

    /** Reads a JWK set of RFC 7517; one without a single key that may sign is a fault, and no reason to trust nobody. */
    static OutsideKeySet of(String text) throws JoseException {
        Map<String, PublicJsonWebKey> keys = new HashMap<>();
        for (JsonWebKey key : all(text)) {
            if (key instanceof PublicJsonWebKey signing && maySign(signing)) {
                keys.put(signing.getKeyId(), signing);
            }
        }
        if (keys.isEmpty()) {
            throw new JoseException("No key of the set can sign");
        }
        return new OutsideKeySet(keys);
    }

    private static Collection<JsonWebKey> all(String text) throws JoseException {
        try {
            return new JsonWebKeySet(text).getJsonWebKeys();
        } catch (ClassCastException | IllegalArgumentException failure) {
            throw new JoseException("No set of keys", failure);
        }
    }

    /** The key of that name, for that algorithm. */
    Optional<PublicJsonWebKey> find(String keyId, String algorithm) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
    }

    boolean has(String keyId) {
        return keys.containsKey(keyId);
    }

    private static boolean maySign(PublicJsonWebKey key) {
        boolean named = key.getKeyId() != null && !key.getKeyId().isEmpty();
        boolean signs = key.getUse() == null || "sig".equals(key.getUse());
        return named && signs && strong(key);
    }

    private static boolean strong(PublicJsonWebKey key) {
        return switch (key.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= FEWEST_BITS;
            case ECPublicKey _ ->
                key instanceof EllipticCurveJsonWebKey curve && EllipticCurves.P_256.equals(curve.getCurveName());
            default -> false;
        };
    }
}
