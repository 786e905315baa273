package org.passerelle.notifications.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that a channel did not take is handed over again: for four hours, then no more. */
public final class HandOver {

    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1));

    private HandOver() {}

    /** True when this try is one too many: the ends of earlier ones were never recorded. */
    public static boolean exhausted(int tries) {
        return tries > WAITS.size() + 1;
    }

    /** How long to wait after so many failed tries; empty when it is given up. */
    public static Optional<Duration> waitAfter(int tries) {
        return tries <= WAITS.size() ? Optional.of(WAITS.get(tries - 1)) : Optional.empty();
    }
}
