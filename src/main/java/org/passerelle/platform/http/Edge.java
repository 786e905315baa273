package org.passerelle.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.passerelle.platform.Ids;

/** The outermost layer: every request gets its id, and one that is far too large is answered before it is read. */
@ApplicationScoped
class Edge {

    /** The header a client or proxy may set to find its request again. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final String LOG_KEY = "requestId";

    /** Before Quarkus looks at the token, and at the size, which it refuses without a body. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_BODY_HANDLER;

    /** For a client that is still sending: closing at once could cost it the reply. */
    private static final long LINGER = Duration.ofSeconds(2).toMillis();

    private final long largest;

    Edge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::begin).failureHandler(EdgeProblems::failed);
        EdgeProblems.STATUSES.forEach(status -> router.errorHandler(status, EdgeProblems::failed));
    }

    /** Gives the request its id, which the log carries too, and the reply the headers that all replies have. */
    static void mark(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (!headers.contains(REQUEST_ID)) {
            String sent = context.request().getHeader(REQUEST_ID);
            String id = sent != null && OURS.matcher(sent).matches()
                    ? sent
                    : Ids.next().toString().replace("-", "");
            headers.set(REQUEST_ID, id).set("X-Content-Type-Options", "nosniff");
            MDC.put(LOG_KEY, id);
            context.addHeadersEndHandler(_ -> ReplyHeaders.complete(headers));
        }
    }

    private void begin(RoutingContext context) {
        mark(context);
        if (tooLarge(context.request())) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private boolean tooLarge(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length != null && Long.parseLong(length) > largest;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    private static void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        EdgeProblems.answer(context, ProblemType.BODY_TOO_LARGE);
        request.handler(_ -> {}).endHandler(_ -> request.connection().close()).resume();
        context.vertx().setTimer(LINGER, _ -> request.connection().close());
    }
}
