package org.passerelle.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Answers with a problem where no endpoint is reached: before routing, or when routing itself fails. */
final class EdgeProblems {

    private static final Map<Integer, ProblemType> TYPES = Map.of(
            400, ProblemType.MALFORMED_REQUEST,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.BODY_TOO_LARGE,
            414, ProblemType.URI_TOO_LONG,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    /** Failures of these statuses never come from an endpoint, which answers for itself. */
    static final Iterable<Integer> STATUSES = TYPES.keySet();

    private EdgeProblems() {}

    /** Answers a failure that routing found; others are left to those who know them. */
    static void failed(RoutingContext context) {
        ProblemType type = TYPES.get(context.statusCode());
        if (type == null || context.response().headWritten()) {
            context.next();
        } else {
            answer(context, type);
        }
    }

    static void answer(RoutingContext context, ProblemType type) {
        Response problem = Problems.of(type);
        Edge.mark(context);
        context.response()
                .setStatusCode(problem.getStatus())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .end(problem.getEntity().toString());
    }
}
