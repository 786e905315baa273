package org.passerelle.platform.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code POST /demo/clock}: moves the clock of a demonstration forward. */
@Cancellable(false)
@Path("/demo/clock")
class ClockResource {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final DemoClock clock;

    ClockResource(DemoClock clock) {
        this.clock = clock;
    }

    record Advance(@JsonProperty(required = true) String advance) {}

    record Now(Instant now) {}

    @POST
    public Uni<Response> advance(Advance request) {
        return parse(request.advance())
                .map(by ->
                        clock.advance(by).map(now -> Response.ok(new Now(now)).build()))
                .orElseGet(() -> Uni.createFrom().item(Problems.of(ProblemType.DURATION_INVALID)));
    }

    private static Optional<Duration> parse(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(Duration::parse)
                    .filter(by -> !by.isNegative() && by.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
