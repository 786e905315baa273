package org.passerelle.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time every feature sees: the system's, in microseconds as PostgreSQL keeps it, plus the shift of demonstration
 * mode. Access tokens alone follow the system's clock.
 */
@ApplicationScoped
public class PasserelleClock implements InstantSource {

    private final Clock system = Clock.systemUTC();
    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
        return system.instant().plus(shift).truncatedTo(ChronoUnit.MICROS);
    }

    void shiftBy(Duration total) {
        shift = total;
    }
}
