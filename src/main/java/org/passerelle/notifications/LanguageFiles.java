package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.platform.Languages;

/** Folders with one file for each language; a language without a file is left out. */
public final class LanguageFiles {

    private LanguageFiles() {}

    /** What the files of a folder of resources hold, by language. */
    public static <T> Map<String, T> read(ObjectMapper json, String folder, TypeReference<T> type) {
        Map<String, T> files = new HashMap<>();
        Languages.TAGS.forEach(language ->
                one(json, folder + "/" + language + ".json", type).ifPresent(found -> files.put(language, found)));
        return files;
    }

    /** What one file of the resources holds; empty when it is not there. */
    static <T> Optional<T> one(ObjectMapper json, String path, TypeReference<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, type));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + path + " cannot be read", failure);
        }
    }
}
