package org.passerelle.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Between the claims of an outside token and {@link OutsideToken}: what does not count here is dropped at the door. */
final class OutsideClaims {

    private static final String SESSION = "outside_session";
    private static final String SINCE = "outside_since";
    private static final String EMAIL = "outside_email";
    /** By so much their clock may be ahead of ours; who signed in later than that has a session that never grows old. */
    private static final long AHEAD_SECONDS = OutsideTokens.SKEW_SECONDS;

    private static final Clock CLOCK = Clock.systemUTC();

    private OutsideClaims() {}

    /** Whoever signed in is known by the time at which they did, and by the provider's name for the session if it has one. */
    static JwtClaims kept(JwtClaims all) throws InvalidJwtException {
        try {
            JwtClaims kept = new JwtClaims();
            long since = time(all);
            kept.setIssuer(all.getIssuer());
            kept.setSubject(all.getSubject());
            kept.setExpirationTime(all.getExpirationTime());
            kept.setStringClaim(SESSION, since + " " + all.getClaimValueAsString("sid"));
            kept.setStringClaim(SINCE, Long.toString(since));
            if (Boolean.TRUE.equals(all.getClaimValue("email_verified"))
                    && all.getClaimValue("email") instanceof String email) {
                kept.setStringClaim(EMAIL, email);
            }
            return kept;
        } catch (MalformedClaimException failure) {
            throw unusable("A claim has the wrong type");
        }
    }

    static OutsideToken of(JsonWebToken token) {
        Instant since = Instant.ofEpochSecond(Long.parseLong(token.<String>getClaim(SINCE)));
        Duration age = Duration.between(since, CLOCK.instant());
        String email = token.getClaim(EMAIL);
        return new OutsideToken(
                token.getIssuer(),
                token.getSubject(),
                token.getClaim(SESSION),
                email,
                age.isNegative() ? Duration.ZERO : age);
    }

    private static long time(JwtClaims all) throws InvalidJwtException {
        if (all.getClaimValue("auth_time") instanceof Number time
                && time.longValue() >= 0
                && time.longValue() <= CLOCK.instant().getEpochSecond() + AHEAD_SECONDS) {
            return time.longValue();
        }
        throw unusable("It does not say when the person signed in");
    }

    private static InvalidJwtException unusable(String why) {
        return new InvalidJwtException(why, List.of(new ErrorCodeValidator.Error(ErrorCodes.MISCELLANEOUS, why)), null);
    }
}
