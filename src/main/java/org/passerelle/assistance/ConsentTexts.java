package org.passerelle.assistance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.PublicAddress;

/** What is read out before somebody consents, and what is printed with the code, in the languages helpers work in. */
@ApplicationScoped
class ConsentTexts {

    /** Grows with every change of what is consented to. */
    static final int VERSION = 1;

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final String address;

    ConsentTexts(@ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.address = PublicAddress.of(publicUrl);
        LANGUAGES.forEach(language -> texts.put(language, read(language)));
    }

    /** Whether there is a text to read out in that language; in any other somebody has to interpret it. */
    static boolean written(String language) {
        return LANGUAGES.contains(language);
    }

    /** The one of these languages that suits best. */
    String language(@Nullable String accepted) {
        return Languages.best(accepted, LANGUAGES);
    }

    /** The sentences to read out. */
    List<String> consent(String language) {
        return sentences(language, "consent.");
    }

    /** The sentences to print under the code. */
    List<String> code(String language) {
        return sentences(language, "code.").stream()
                .map(sentence -> sentence.replace("{address}", address))
                .toList();
    }

    private List<String> sentences(String language, String prefix) {
        return texts.getOrDefault(language, Map.of()).entrySet().stream()
                .filter(text -> text.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> read(String language) {
        String path = "messages/consent/" + language + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new JsonMapper().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }
}
