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
    private final Shift shift = new Shift();

    @Override
    public Instant instant() {
        return at(shift.micros());
    }

    private Instant at(long micros) {
        return system.instant().plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
    }

    /** The time, and how far a demonstration has moved it: what it measures besides is time that really passed. */
    public record Reading(Instant now, Duration ahead) {}

    /** Both at once, so that no advance comes in between. */
    public Reading read() {
        long micros = shift.micros();
        return new Reading(at(micros), Duration.of(micros, ChronoUnit.MICROS));
    }

    Shift shift() {
        return shift;
    }
}
