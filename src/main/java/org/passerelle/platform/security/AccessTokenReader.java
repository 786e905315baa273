package org.passerelle.platform.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies access tokens; the one place that chooses keys, by {@code iss}. */
@ApplicationScoped
@Alternative
@Priority(1)
class AccessTokenReader extends JWTCallerPrincipalFactory {

    private final JwtConsumer consumer;
    private final VerifiedTokens verified = new VerifiedTokens();
    private final OutsideProvider provider;
    private final OutsideTokens outside;

    AccessTokenReader(TokenKeys keys, OutsideProvider provider, OutsideTokens outside) {
        this.provider = provider;
        this.outside = outside;
        consumer = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer(AccessTokens.ISSUER)
                .setSkipDefaultAudienceValidation()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((signature, nesting) -> keyOf(keys, signature, nesting))
                .build();
    }

    private static Key keyOf(TokenKeys keys, JsonWebSignature signature, List<JsonWebStructure> nesting)
            throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        return keys.publicKey(keyId == null ? "" : keyId)
                .orElseThrow(() -> new UnresolvableKeyException("No key of that name"));
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        Optional<JwtClaims> known = verified.find(token);
        return new DefaultJWTCallerPrincipal(known.isPresent() ? known.get() : verify(token));
    }

    private JwtClaims verify(String token) throws ParseException {
        try {
            if (provider.issued(UnverifiedToken.of(token))) {
                // Not remembered: a key that the provider takes away has to end at once.
                return outside.verify(token);
            }
            JwtClaims claims = consumer.processToClaims(token);
            verified.remember(token, claims);
            return claims;
        } catch (InvalidJwtException failure) {
            throw new ParseException(failure.hasExpired() ? TokenProblem.EXPIRED : TokenProblem.INVALID, failure);
        }
    }
}
