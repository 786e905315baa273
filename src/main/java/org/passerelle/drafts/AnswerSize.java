package org.passerelle.drafts;

import com.fasterxml.jackson.databind.JsonNode;

/** The bound on one answer, measured as compact UTF-8 JSON. */
final class AnswerSize {

    static final int MOST_BYTES = 8192;

    /** An escaped control character is the longest that one character of text can become. */
    private static final int LONGEST_ESCAPE = 6;

    private AnswerSize() {}

    static boolean isTooLarge(JsonNode value) {
        if (value.isTextual() && value.textValue().length() * (long) LONGEST_ESCAPE + 2 <= MOST_BYTES) {
            return false;
        }
        return bytes(value.toString()) > MOST_BYTES;
    }

    /** Counts half a surrogate pair as three bytes instead of failing on it. */
    private static int bytes(String json) {
        return json.codePoints().map(AnswerSize::bytes).sum();
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
