package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** What is too large is not kept while it is read, and what follows it is read all the same. */
class SentValueTest {

    private record Pair(SentValue first, SentValue second) {}

    private final ObjectMapper json = new JsonMapper();

    @Test
    void bracketsWithoutEndAreDroppedAndWhatFollowsIsRead() throws JsonProcessingException {
        Pair pair = read("[" + "{},".repeat(100_000) + "{}]", "\"Example\"");

        assertThat(pair.first().tooLarge()).isTrue();
        assertThat(pair.first().json().isNull()).isTrue();
        assertThat(pair.second().json().textValue()).isEqualTo("Example");
    }

    @Test
    void longTextsAndNamesAreDropped() throws JsonProcessingException {
        Pair pair = read('"' + "x".repeat(8_193) + '"', "{\"" + "n".repeat(8_193) + "\": 1}");

        assertThat(pair.first().tooLarge()).isTrue();
        assertThat(pair.second().tooLarge()).isTrue();
    }

    @Test
    void whatMayFitIsKeptWhole() throws JsonProcessingException {
        String text = "x".repeat(8_190);
        Pair pair = read('"' + text + '"', "{\"calendar\": \"gregorian\", \"year\": [1, null, true]}");

        assertThat(pair.first().json().textValue()).isEqualTo(text);
        assertThat(pair.second().json())
                .isEqualTo(json.readTree("{\"calendar\":\"gregorian\",\"year\":[1,null,true]}"));
    }

    @Test
    void nullIsAValue() throws JsonProcessingException {
        assertThat(read("null", "null").first().json().isNull()).isTrue();
        assertThat(read("null", "null").first().tooLarge()).isFalse();
    }

    private Pair read(String first, String second) throws JsonProcessingException {
        return json.readValue("{\"first\": " + first + ", \"second\": " + second + "}", Pair.class);
    }
}
