package org.passerelle.account.onetime;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A code that was sent, {@code matches} telling whether the guess at hand is it. */
public record SentCode(UUID id, String language, Instant sentAt, int triesLeft, boolean used, boolean matches) {

    /** How long a code opens. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** How many wrong guesses a code survives, the last one ending it. */
    public static final int TRIES = 5;

    boolean live(Instant now) {
        return !used && triesLeft > 0 && now.isBefore(sentAt.plus(LIFETIME));
    }
}
