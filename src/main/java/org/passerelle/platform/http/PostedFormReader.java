package org.passerelle.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads plain HTML forms: bounded, the first value of each field. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PostedFormReader implements MessageBodyReader<PostedForm> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PostedForm.class;
    }

    @Override
    public PostedForm readFrom(
            Class<PostedForm> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MaxBody.USUAL + 1);
            if (bytes.length > MaxBody.USUAL) {
                throw new ProblemException(ProblemType.BODY_TOO_LARGE);
            }
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static PostedForm parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return new PostedForm(fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
