package org.passerelle.platform.security;

import java.util.Locale;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.passerelle.platform.Ids;

/** What keys are for: each use has a file of its own and its own algorithm (RFC 7518). */
public enum KeyUse {
    /** Seals fields. */
    FIELD("A256GCM"),
    /** Makes the hashes by which sealed values are found. */
    LOOKUP("HS256"),
    /** Signs access tokens. */
    TOKEN("ES256"),
    /** Signs the checkpoints of the audit trail. */
    AUDIT("ES256");

    private static final String SIGNING = "ES256";
    private static final int SECRET_BITS = 256;

    private final String algorithm;

    KeyUse(String algorithm) {
        this.algorithm = algorithm;
    }

    /** Its file in the key folder. */
    public String file() {
        return label() + ".jwks.json";
    }

    /** A new key with a name of its own. */
    public JsonWebKey make() {
        JsonWebKey key = algorithm.equals(SIGNING) ? pair() : OctJwkGenerator.generateJwk(SECRET_BITS);
        UUID name = Ids.next();
        key.setKeyId(label() + "-" + name);
        key.setAlgorithm(algorithm);
        return key;
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static JsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException failure) {
            throw new IllegalStateException("This JDK cannot make a P-256 key", failure);
        }
    }
}
