package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Template;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/**
 * The texts of all notices, one file for each language. A draft is used in demonstrations only; without a usable text
 * the notice goes out in English, never in the language of another nation.
 */
@Startup
@Singleton
class NoticeTexts {

    private static final String REVIEWED = "reviewed";

    private final Map<String, Map<String, Text>> texts = new HashMap<>();
    private final boolean draftsToo;

    record Text(String status, String text) {}

    record Rendered(String language, String body) {}

    @Inject
    NoticeTexts(ObjectMapper json, Demo demo) {
        this(json, demo.on());
    }

    NoticeTexts(ObjectMapper json, boolean draftsToo) {
        this.draftsToo = draftsToo;
        Languages.TAGS.forEach(language -> read(json, language).ifPresent(found -> texts.put(language, found)));
    }

    /** The notice in this language if it has a usable text, else in English; says which. */
    Rendered render(Notice notice, String language, Map<String, String> values) {
        Text wanted = text(notice, language);
        boolean usable = wanted != null && (draftsToo || wanted.status().equals(REVIEWED));
        Text chosen = usable ? wanted : text(notice, Languages.FALLBACK);
        if (chosen == null) {
            throw new IllegalStateException("The notice " + notice.code() + " has no English text");
        }
        return new Rendered(usable ? language : Languages.FALLBACK, new Template(chosen.text()).render(values));
    }

    /** What is written in one language's file. */
    Map<String, Text> of(String language) {
        return texts.getOrDefault(language, Map.of());
    }

    private @Nullable Text text(Notice notice, String language) {
        return of(language).get(notice.code());
    }

    private static Optional<Map<String, Text>> read(ObjectMapper json, String language) {
        String path = "messages/notices/" + language + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, new TypeReference<>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException("The texts in " + path + " cannot be read", failure);
        }
    }
}
