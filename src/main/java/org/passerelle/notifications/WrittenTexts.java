package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Review;
import org.passerelle.platform.Languages;

/**
 * The texts of one folder of {@code messages}, one file for each language.
 *
 * @param byLanguage only those languages that have a file
 */
record WrittenTexts(String folder, Map<String, Map<String, WrittenText>> byLanguage) {

    static final String NOTICES = "notices";
    static final String LINES = "lines";
    static final String STATUS = "status";

    WrittenTexts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** Reads them; a file that is no map of texts stops the start and is named. */
    static WrittenTexts read(ObjectMapper json, String folder) {
        Map<String, Map<String, WrittenText>> texts = new LinkedHashMap<>();
        Languages.TAGS.forEach(
                language -> read(json, folder, language).ifPresent(found -> texts.put(language, Map.copyOf(found))));
        return new WrittenTexts(folder, texts);
    }

    /** What is written in one language's file. */
    Map<String, WrittenText> in(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    Review review(String language, String key) {
        WrittenText text = text(language, key);
        return text == null ? Review.MISSING : text.review();
    }

    @Nullable
    WrittenText text(String language, String key) {
        return in(language).get(key);
    }

    private static Optional<Map<String, WrittenText>> read(ObjectMapper json, String folder, String language) {
        String path = "messages/" + folder + "/" + language + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, new TypeReference<>() {}));
        } catch (IOException failure) {
            throw new IllegalStateException("The texts in " + path + " cannot be read: " + failure.getMessage());
        }
    }
}
