package org.passerelle.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Gives every request an id, which the log carries too, and every reply the headers that keep it private. */
class ResponseHeaders {

    /** The header a client or proxy may set to find its request again. */
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final String LOG_KEY = "requestId";

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        String id = id(request.getHeaderString(REQUEST_ID));
        request.setProperty(REQUEST_ID, id);
        MDC.put(LOG_KEY, id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext reply) {
        MultivaluedMap<String, Object> headers = reply.getHeaders();
        Object id = request.getProperty(REQUEST_ID);
        // A token refused before any filter leaves no id behind.
        headers.putSingle(REQUEST_ID, id == null ? shorten(Ids.next()) : id);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }

    /** The same headers for a reply made before any filter; takes the request's own id. */
    static Map<String, String> of(@Nullable String sent) {
        return Map.of(REQUEST_ID, id(sent), HttpHeaders.CACHE_CONTROL, "no-store", "X-Content-Type-Options", "nosniff");
    }

    private static String id(@Nullable String sent) {
        return sent != null && OURS.matcher(sent).matches() ? sent : shorten(Ids.next());
    }

    private static String shorten(UUID id) {
        return id.toString().replace("-", "");
    }
}
