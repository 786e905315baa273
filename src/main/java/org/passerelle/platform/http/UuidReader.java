package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads an id as RFC 9562 writes it; Jackson alone would take Base64 too. */
final class UuidReader extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1L;
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    UuidReader() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
        return UUID_TEXT.matcher(text).matches()
                ? UUID.fromString(text)
                : (UUID) context.handleWeirdStringValue(UUID.class, text, "not an id");
    }
}
