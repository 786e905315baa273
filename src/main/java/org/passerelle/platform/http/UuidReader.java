package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.platform.Uuids;

/** Reads an id as RFC 9562 writes it; Jackson alone would take Base64 too. */
final class UuidReader extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1L;

    UuidReader() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
        Optional<UUID> id = Uuids.parse(text);
        return id.isPresent() ? id.get() : (UUID) context.handleWeirdStringValue(UUID.class, text, "not an id");
    }
}
