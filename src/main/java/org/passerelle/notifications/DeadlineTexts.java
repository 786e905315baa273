package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.notifications.deadline.Wording;
import org.passerelle.platform.Languages;

/** The sentences that explain deadlines, one file for each language. */
@Startup
@Singleton
public class DeadlineTexts {

    private final Map<String, Wording> wordings = new HashMap<>();

    DeadlineTexts(ObjectMapper json) {
        Languages.TAGS.forEach(language -> read(json, language)
                .ifPresent(texts -> wordings.put(language, new Wording(texts, Locale.forLanguageTag(language)))));
    }

    /** The language that is spoken to somebody who wants this one. */
    public String spoken(String language) {
        Set<String> known = wordings.keySet();
        return known.contains(language) ? language : Languages.FALLBACK;
    }

    /** The sentences of {@link #spoken}. */
    public Wording in(String language) {
        Wording wording = wordings.get(spoken(language));
        if (wording == null) {
            throw new IllegalStateException("The deadlines have no English sentences");
        }
        return wording;
    }

    private static Optional<Map<String, String>> read(ObjectMapper json, String language) {
        String path = "messages/deadlines/" + language + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, new TypeReference<>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException("The sentences in " + path + " cannot be read", failure);
        }
    }
}
