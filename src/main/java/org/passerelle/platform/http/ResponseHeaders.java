package org.passerelle.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives replies the headers that keep them private, and pages those that keep them to themselves. */
class ResponseHeaders {

    private static final Map<String, String> OF_PAGES = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000");

    @ServerResponseFilter
    public void end(ContainerResponseContext reply) {
        MultivaluedMap<String, Object> headers = reply.getHeaders();
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> List.of("no-store"));
        MediaType type = reply.getMediaType();
        if (type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            OF_PAGES.forEach((name, value) -> headers.computeIfAbsent(name, _ -> List.of(value)));
        }
    }
}
