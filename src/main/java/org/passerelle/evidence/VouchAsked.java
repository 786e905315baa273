package org.passerelle.evidence;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Function;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** What became of a wish about a request to vouch. */
sealed interface VouchAsked {

    record Done(VouchRequestBody request) implements VouchAsked {}

    record Unknown() implements VouchAsked {}

    /** It cannot be: why. */
    record Refused(ProblemType why) implements VouchAsked {}

    record TooMany(Duration retryAfter) implements VouchAsked {}

    /** As a reply. */
    default Response reply(Function<VouchRequestBody, Response> done) {
        return switch (this) {
            case Done(VouchRequestBody request) -> done.apply(request);
            case Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case Refused(ProblemType why) -> Problems.of(why);
            case TooMany(Duration wait) ->
                Problems.with(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait).build();
        };
    }
}
