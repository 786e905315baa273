package org.passerelle.account.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.account.onetime.Limit;

/** How often somebody may guess wrong. What is lost by it is time, never an account. */
public final class Tries {

    /** How far back the facts must reach. */
    public static final Duration LOOKS_BACK = Duration.ofDays(1);

    /** How many wrong PINs a ticket survives, the last one ending it. */
    public static final int OF_A_TICKET = 5;

    /** 10 in an hour and 30 in a day. */
    private static final List<Limit> LIMITS = List.of(new Limit(10, Duration.ofHours(1)), new Limit(30, LOOKS_BACK));

    private Tries() {}

    /** How long to wait before another guess; empty when it may come now. */
    public static Optional<Duration> wait(List<Instant> wrong, Instant now) {
        return Limit.wait(LIMITS, wrong, now);
    }
}
