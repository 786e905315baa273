package org.passerelle.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads request bodies: bounded, strictly UTF-8, then strictly JSON (RFC 8259). */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class StrictJsonReader implements MessageBodyReader<Object> {

    private final ObjectMapper json;

    StrictJsonReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        MaxBody limit = type.getAnnotation(MaxBody.class);
        BoundedBody bounded = new BoundedBody(body, limit == null ? MaxBody.USUAL : limit.value());
        try {
            Object value = json.readValue(text(bounded), type);
            if (value != null) {
                return value;
            }
        } catch (IOException _) {
            // Broken off, not UTF-8 or not JSON: the message would echo the input.
        }
        throw new ProblemException(bounded.exceeded() ? ProblemType.BODY_TOO_LARGE : ProblemType.MALFORMED_REQUEST);
    }

    /** Jackson alone would let encoded surrogates and overlong forms pass; this decoder reports them. */
    private static Reader text(InputStream body) {
        return new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
    }
}
