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

/** Reads what machines post as a form, whatever they call it: the signature says whether it is one. */
@Provider
@Consumes(MediaType.WILDCARD)
class PostedFieldsReader implements MessageBodyReader<PostedFields> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PostedFields.class;
    }

    @Override
    public PostedFields readFrom(
            Class<PostedFields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        BoundedBody bounded = new BoundedBody(body, PostedFields.LARGEST);
        try {
            return parse(new String(bounded.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException _) {
            throw new ProblemException(bounded.exceeded() ? ProblemType.BODY_TOO_LARGE : ProblemType.MALFORMED_REQUEST);
        }
    }

    private static PostedFields parse(String text) {
        Map<String, String> fields = new HashMap<>();
        boolean once = true;
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            once &= fields.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "") == null;
        }
        return new PostedFields(fields, once);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
