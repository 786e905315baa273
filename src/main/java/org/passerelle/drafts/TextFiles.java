package org.passerelle.drafts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.platform.Languages;

/** Reads the JSON files that come with the application: definitions, and one file of texts for each language. */
final class TextFiles {

    private static final ObjectMapper JSON = new JsonMapper();

    private TextFiles() {}

    /** A file that must be there. */
    static JsonNode json(String path) {
        return read(path, new TypeReference<JsonNode>() {})
                .orElseThrow(() -> new IllegalStateException("The archive lacks " + path));
    }

    /** The texts of a folder by language, of those languages that have a file. */
    static Map<String, Map<String, String>> byLanguage(String folder) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : Languages.TAGS) {
            read(folder + '/' + language + ".json", new TypeReference<Map<String, String>>() {})
                    .ifPresent(found -> texts.put(language, found));
        }
        if (!texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The archive lacks English texts in " + folder);
        }
        return texts;
    }

    private static <T> Optional<T> read(String path, TypeReference<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, type));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }
}
