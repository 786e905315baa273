package org.passerelle.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Shift shift = new Shift();

    @Override
    public Instant instant() {
        return system.instant().plus(shift.micros(), ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
    }

    Shift shift() {
        return shift;
    }
}
