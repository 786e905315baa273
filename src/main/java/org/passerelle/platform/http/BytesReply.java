package org.passerelle.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Replies that are no JSON: pictures to look at, and files to take away. */
public final class BytesReply {

    private static final String NO_GUESS = "X-Content-Type-Options";

    /** A device may keep it, and asks each time whether its owner may still see it. */
    private static final String OWN_DEVICE = "private, no-cache";

    private BytesReply() {}

    /** A picture under its tag, given without quotes. */
    public static Response jpeg(byte[] bytes, String tag) {
        return Response.ok(bytes, "image/jpeg")
                .header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, OWN_DEVICE)
                .header(NO_GUESS, "nosniff")
                .build();
    }

    /** 304: the device has it. */
    public static Response unchanged(String tag) {
        return Response.status(Response.Status.NOT_MODIFIED)
                .header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, OWN_DEVICE)
                .build();
    }

    /** Bytes of whatever kind, which no browser opens by itself and nothing on the way keeps. */
    public static Response download(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"original\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(NO_GUESS, "nosniff")
                .build();
    }
}
