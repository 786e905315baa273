package org.passerelle.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.passerelle.platform.Sha256;

/**
 * Remembers which tokens had a good signature, by their SHA-256: checking ES256 took over a third of this application's
 * processor time in the load test, and a phone sends the same token for a quarter of an hour. Only the signature is
 * remembered. Whether the token has run out is asked each time, and whether its session lives is asked of the database.
 */
final class VerifiedTokens {

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, JwtClaims> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(AccessTokens.LIFETIME)
            .build();
    private final Clock clock = Clock.systemUTC();

    /** The claims of a token that was verified before and has not run out. */
    Optional<JwtClaims> find(String token) {
        return Optional.ofNullable(verified.getIfPresent(hash(token))).filter(this::current);
    }

    void remember(String token, JwtClaims claims) {
        verified.put(hash(token), claims);
    }

    private boolean current(JwtClaims claims) {
        try {
            NumericDate end = claims.getExpirationTime();
            return end != null && clock.millis() < end.getValueInMillis();
        } catch (MalformedClaimException _) {
            return false;
        }
    }

    private static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }
}
