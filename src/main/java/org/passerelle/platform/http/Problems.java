package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes problem details (RFC 9457). */
public final class Problems {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final ProblemType type;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problems(ProblemType type) {
        this.type = type;
        body.put("type", "/problems/" + type.code());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("code", type.code());
    }

    /** A problem without further members. */
    public static Response of(ProblemType type) {
        return with(type).build();
    }

    /** Starts a problem that has further members or headers. */
    public static Problems with(ProblemType type) {
        return new Problems(type);
    }

    /** Adds a member of this kind of problem. */
    public Problems member(String name, Object value) {
        body.put(name, value);
        return this;
    }

    /** Adds a header. */
    public Problems header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when to come back, in whole seconds, rounded up. */
    public Problems retryAfter(Duration wait) {
        return header(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** The finished reply. */
    public Response build() {
        Response.ResponseBuilder reply =
                Response.status(type.status()).type(MEDIA_TYPE).entity(json());
        headers.forEach(reply::header);
        return reply.build();
    }

    private String json() {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A member of this problem cannot be written as JSON", failure);
        }
    }
}
