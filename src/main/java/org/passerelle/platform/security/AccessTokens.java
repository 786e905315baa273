package org.passerelle.platform.security;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Issues access tokens: ES256 JWTs that live for 15 minutes by the system's clock and name a session, whose state is
 * asked for at each request.
 */
@ApplicationScoped
public class AccessTokens {

    /** How long an access token is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    static final String ISSUER = "passerelle";
    static final String SESSION = "sid";

    private final TokenKeys keys;

    AccessTokens(TokenKeys keys) {
        this.keys = keys;
    }

    /** A token for one session of a subject in these {@link Roles}. */
    public String issue(UUID subject, UUID sessionId, Set<String> roles) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject.toString())
                .claim(SESSION, sessionId.toString())
                .groups(roles)
                .expiresIn(LIFETIME)
                .jws()
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }
}
