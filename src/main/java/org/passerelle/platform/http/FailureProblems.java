package org.passerelle.platform.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.passerelle.platform.database.DatabaseFaults;

/** Turns what was thrown into a problem; the only place that does, sign-in apart. */
class FailureProblems {

    private static final Logger LOG = Logger.getLogger(FailureProblems.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response unreadable(ProblemException failure) {
        return Problems.of(failure.type());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 400 -> Problems.of(ProblemType.MALFORMED_REQUEST);
            case 401 -> Problems.of(ProblemType.SIGN_IN_REQUIRED);
            case 403 -> Problems.of(ProblemType.FORBIDDEN);
            case 404 -> Problems.of(ProblemType.NOT_FOUND);
            case 405 -> Problems.of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> Problems.of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> Problems.of(ProblemType.BODY_TOO_LARGE);
            case 414 -> Problems.of(ProblemType.URI_TOO_LONG);
            case 415 -> Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (DatabaseFaults.away(failure)) {
            LOG.warnf("The database is away: %s", FailureTrace.summary(failure));
            return Problems.with(ProblemType.DATABASE_UNAVAILABLE)
                    .retryAfter(COME_BACK)
                    .build();
        }
        LOG.errorf("Unexpected failure: %s", FailureTrace.full(failure));
        return Problems.of(ProblemType.INTERNAL_ERROR);
    }
}
