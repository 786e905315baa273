package org.passerelle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies tokens of the outside provider, with its keys and no others. */
@ApplicationScoped
class OutsideTokens {

    static final int SKEW_SECONDS = 30;

    private final OutsideProvider provider;
    private final OutsideKeys keys;

    OutsideTokens(OutsideProvider provider, OutsideKeys keys) {
        this.provider = provider;
        this.keys = keys;
    }

    /** What a good token says that counts here; its groups do not. */
    JwtClaims verify(String token) throws InvalidJwtException {
        return OutsideClaims.kept(consumer().processToClaims(token));
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(provider.audience())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((signature, _) -> key(signature))
                .build();
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        String algorithm = signature.getAlgorithmHeaderValue();
        return keys.find(keyId == null ? "" : keyId, algorithm == null ? "" : algorithm)
                .orElseThrow(() -> new UnresolvableKeyException("No key of that name"));
    }
}
