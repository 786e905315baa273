package org.passerelle.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The headers that keep replies private, and pages to themselves, unless an endpoint has set its own. */
final class ReplyHeaders {

    private static final Map<String, String> OF_PAGES = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000");

    private ReplyHeaders() {}

    /** Called when a reply is about to leave. */
    static void complete(MultiMap headers) {
        setUnlessThere(headers, HttpHeaders.CACHE_CONTROL.toString(), "no-store");
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(MediaType.TEXT_HTML)) {
            OF_PAGES.forEach((name, value) -> setUnlessThere(headers, name, value));
        }
    }

    private static void setUnlessThere(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
