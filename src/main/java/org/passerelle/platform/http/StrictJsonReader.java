package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
            InputStream body)
            throws IOException {
        MaxBody limit = type.getAnnotation(MaxBody.class);
        return parse(type, text(body, limit == null ? MaxBody.USUAL : limit.value()));
    }

    /** Jackson alone would let encoded surrogates and overlong forms pass. */
    private static String text(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    private Object parse(Class<Object> type, String text) {
        try {
            Object value = json.readValue(text, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException _) {
            // The parser's message would echo the input.
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
}
