package org.passerelle.notifications.twilio;

import java.time.Duration;
import java.util.Optional;

/** When Twilio is asked again for a body that it did not take away: hours at first, then each day for three weeks. */
final class RedactionWaits {

    private static final int MOST_TRIES = 26;
    private static final int MOST_HOURS = 24;

    private RedactionWaits() {}

    /** How long after so many tries; empty when an operator has to look. */
    static Optional<Duration> after(int tries) {
        return tries >= MOST_TRIES
                ? Optional.empty()
                : Optional.of(Duration.ofHours(Math.min(MOST_HOURS, 1L << Math.min(tries - 1, 5))));
    }
}
