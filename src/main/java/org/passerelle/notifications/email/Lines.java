package org.passerelle.notifications.email;

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
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What stands around the text of a message, by the rule of notices: a draft only in demonstrations, else English. */
@Startup
@Singleton
class Lines {

    private static final String REVIEWED = "reviewed";

    private final Map<String, Map<String, Written>> lines = new HashMap<>();
    private final boolean draftsToo;

    record Written(String status, String text) {}

    @Inject
    Lines(ObjectMapper json, Demo demo) {
        this(json, demo.on());
    }

    Lines(ObjectMapper json, boolean draftsToo) {
        this.draftsToo = draftsToo;
        Languages.TAGS.forEach(language -> lines.put(language, read(json, language)));
    }

    Line line(Name name, String language) {
        Written wanted = written(name, language);
        if (wanted != null && (draftsToo || wanted.status().equals(REVIEWED))) {
            return new Line(language, wanted.text());
        }
        Written english = written(name, Languages.FALLBACK);
        if (english == null) {
            throw new IllegalStateException("The line " + name.code + " is not there in English");
        }
        return new Line(Languages.FALLBACK, english.text());
    }

    private @Nullable Written written(Name name, String language) {
        return lines.getOrDefault(language, Map.of()).get(name.code);
    }

    private static Map<String, Written> read(ObjectMapper json, String language) {
        String path = "messages/lines/" + language + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? Map.of() : json.readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException("The lines in " + path + " cannot be read", failure);
        }
    }

    /** Which line. */
    enum Name {
        SUBJECT("email_subject"),
        FOOTER("email_footer"),
        UNSUBSCRIBE("email_unsubscribe"),
        UNSUBSCRIBED("email_unsubscribed");

        private final String code;

        Name(String code) {
            this.code = code;
        }
    }
}
