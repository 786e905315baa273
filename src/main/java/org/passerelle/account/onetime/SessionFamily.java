package org.passerelle.account.onetime;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All refresh tokens of one session, by the SHA-256 of their nonces: {@code current} was given last, {@code previous} is
 * the one it was given for.
 */
public record SessionFamily(byte[] current, byte @Nullable [] previous, Instant refreshedAt, boolean ended) {

    /** How long a session lives without being refreshed. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Decides what a token that we issued for this session opens. */
    public Rotation present(byte[] nonceHash, Instant now) {
        if (ended || !now.isBefore(refreshedAt.plus(LIFETIME))) {
            return new Rotation.Over();
        }
        if (MessageDigest.isEqual(current, nonceHash)) {
            return new Rotation.Successor(current);
        }
        // The current one was never used, or it would have a successor: its reply was lost.
        return previous != null && MessageDigest.isEqual(previous, nonceHash)
                ? new Rotation.Successor(previous)
                : new Rotation.EndFamily();
    }
}
