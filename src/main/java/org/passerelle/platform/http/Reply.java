package org.passerelle.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** A successful reply: status, entity tag, location, language of the texts in it, and JSON body. */
public record Reply(
        int status,
        @Nullable String etag,
        @Nullable String location,
        @Nullable String language,
        @Nullable Object body) {

    /** 200 with a body. */
    public static Reply ok(Object body) {
        return new Reply(200, null, null, null, body);
    }

    /** 201 with a body. */
    public static Reply created(Object body) {
        return new Reply(201, null, null, null, body);
    }

    /** 204. */
    public static Reply nothing() {
        return new Reply(204, null, null, null, null);
    }

    /** The same with an entity tag, given without quotes. */
    public Reply tagged(String tag) {
        return new Reply(status, '"' + tag + '"', location, language, body);
    }

    /** The same under the tag that belongs to this actor and that file. */
    public Reply seenBy(Actor actor, UUID file) {
        return etag == null ? this : tagged(ActorTags.of(etag.substring(1, etag.length() - 1), actor, file));
    }

    /** The same with the address of what was made or found. */
    public Reply at(String address) {
        return new Reply(status, etag, address, language, body);
    }

    /** The same with the language of its texts, which {@code Accept-Language} chose. */
    public Reply in(String chosen) {
        return new Reply(status, etag, location, chosen, body);
    }

    /** 304 when {@code If-None-Match} names the tag, else the whole reply. */
    public Response unless(@Nullable String ifNoneMatch) {
        boolean known = etag != null && EntityTags.unchanged(ifNoneMatch, etag.substring(1, etag.length() - 1));
        return known ? new Reply(304, etag, null, language, null).response() : response();
    }

    /** As a JAX-RS response. */
    public Response response() {
        Response.ResponseBuilder reply = Response.status(status);
        if (etag != null) {
            reply.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            reply.header(HttpHeaders.LOCATION, location);
        }
        if (language != null) {
            reply.header(HttpHeaders.CONTENT_LANGUAGE, language).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (body != null) {
            reply.entity(body).type(MediaType.APPLICATION_JSON);
        }
        return reply.build();
    }
}
