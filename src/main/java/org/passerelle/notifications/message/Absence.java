package org.passerelle.notifications.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that a network took, but that found nobody there, is sent again: three times, then no more. */
public final class Absence {

    private static final List<Duration> WAITS =
            List.of(Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(48));

    private Absence() {}

    /** How long to wait after that many absences; empty when it is given up. */
    public static Optional<Duration> waitAfter(int absences) {
        return absences <= WAITS.size() ? Optional.of(WAITS.get(absences - 1)) : Optional.empty();
    }
}
