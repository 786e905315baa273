package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.deadline.Span;
import org.passerelle.notifications.deadline.Stop;

/** Tells for how long the owner of an application could not act: the service was down, or staff declared it. */
@ApplicationScoped
public class Stoppages {

    private static final UUID NOBODYS = new UUID(0, 0);

    /** For how much of that time no node ran. */
    public Uni<Duration> outages(Mutiny.StatelessSession tx, Instant begin, Instant end) {
        return new StopTimes(tx)
                .since(NOBODYS, begin)
                .map(stops -> stops.stream()
                        .filter(stop -> stop.cause() == Stop.Cause.SERVICE_DOWN)
                        .map(Stop::span)
                        .toList())
                .map(spans -> Span.covered(spans, begin, end));
    }

    /** When that much time is over that begins then: what is lost of it comes after it. */
    public Uni<Instant> end(Mutiny.StatelessSession tx, UUID application, Instant begin, Duration time, Instant now) {
        return new StopTimes(tx)
                .since(application, begin)
                .map(stops -> Span.after(stops.stream().map(Stop::span).toList(), begin, time, now));
    }

    /** How much of that time was lost; what overlaps counts once. */
    public Uni<Duration> between(Mutiny.StatelessSession tx, UUID application, Instant begin, Instant end) {
        return new StopTimes(tx)
                .since(application, begin)
                .map(stops -> Span.covered(stops.stream().map(Stop::span).toList(), begin, end));
    }
}
