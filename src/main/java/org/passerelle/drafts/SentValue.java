package org.passerelle.drafts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/**
 * The value of a change as it was sent. What is certainly too large is not kept while it is read, so that six megabytes
 * of brackets cost no memory; {@code json} is then null in JSON's sense.
 */
@JsonDeserialize(using = SentValue.Reader.class)
record SentValue(JsonNode json, boolean tooLarge) {

    static final class Reader extends JsonDeserializer<SentValue> {

        @Override
        public SentValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try (TokenBuffer kept = new TokenBuffer(parser, context)) {
                return copy(parser, kept)
                        ? new SentValue(context.readTree(started(kept)), false)
                        : new SentValue(NullNode.getInstance(), true);
            }
        }

        @Override
        public SentValue getNullValue(DeserializationContext context) {
            return new SentValue(NullNode.getInstance(), false);
        }

        private static JsonParser started(TokenBuffer kept) throws IOException {
            JsonParser parser = kept.asParser();
            parser.nextToken();
            return parser;
        }

        /** Each token and each character of a text takes at least one byte of compact JSON. */
        private static boolean copy(JsonParser parser, TokenBuffer kept) throws IOException {
            int depth = 0;
            long bytes = 0;
            for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                bytes += token.isStructStart() || token.isStructEnd() ? 1 : parser.getTextLength();
                if (bytes <= AnswerSize.MOST_BYTES) {
                    kept.copyCurrentEvent(parser);
                }
                if (depth == 0) {
                    return bytes <= AnswerSize.MOST_BYTES;
                }
            }
        }
    }
}
