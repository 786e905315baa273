package org.passerelle.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses what is announced as larger than any call takes before reading it; Quarkus would, but without a problem. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_QUARKUS = 10;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_QUARKUS);
    }

    private static void check(RoutingContext exchange) {
        if (announced(exchange.request()) > MaxBody.MOST) {
            refuse(exchange.request(), exchange.response());
        } else {
            exchange.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(HttpServerRequest request, HttpServerResponse response) {
        ProblemType problem = ProblemType.BODY_TOO_LARGE;
        ResponseHeaders.of(request.getHeader(ResponseHeaders.REQUEST_ID)).forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end((String) Problems.of(problem).getEntity());
    }
}
