package org.passerelle.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.passerelle.platform.security.KeyFiles;
import org.passerelle.platform.security.KeyUse;

/** Signs statements of the audit trail as JWS of RFC 7515 with ES256; the last key of the set signs, all of them check. */
@Startup
@ApplicationScoped
class AuditKeys {

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final AlgorithmConstraints ONLY = new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM);

    private final List<PublicJsonWebKey> keys;

    AuditKeys(KeyFiles files) {
        keys = files.read(KeyUse.AUDIT).getJsonWebKeys().stream()
                .map(PublicJsonWebKey.class::cast)
                .toList();
    }

    /** The name of the key that signs now. */
    String signing() {
        return keys.getLast().getKeyId();
    }

    /** A statement in the compact form. */
    String sign(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setKeyIdHeaderValue(signing());
        signature.setKey(keys.getLast().getPrivateKey());
        signature.setPayload(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("This JDK cannot sign with ES256", failure);
        }
    }

    /** What was stated, if one of our keys signed it. */
    Optional<String> stated(String compact) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ONLY);
            signature.setCompactSerialization(compact);
            Optional<PublicJsonWebKey> key = named(signature.getKeyIdHeaderValue());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            signature.setKey(key.get().getPublicKey());
            return signature.verifySignature() ? Optional.of(signature.getPayload()) : Optional.empty();
        } catch (JoseException _) {
            return Optional.empty();
        }
    }

    /** The public halves, as a JWK set of RFC 7517. */
    List<Map<String, Object>> published() {
        return new JsonWebKeySet(keys)
                .getJsonWebKeys().stream()
                        .map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .toList();
    }

    private Optional<PublicJsonWebKey> named(String name) {
        return keys.stream().filter(key -> key.getKeyId().equals(name)).findFirst();
    }
}
