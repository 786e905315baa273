package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Category;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What people are asked to show and why, in each language that can; drafts in a demonstration only. */
@Startup
@Singleton
public class WantedTexts {

    private static final String REVIEWED = "reviewed";
    private static final String INSTEAD = "instead";

    private final Map<String, Map<String, String>> texts;
    private final EvidenceTexts types;

    /** One file: whether somebody who speaks the language has read it, and what it says. */
    record TextFile(String status, Map<String, String> texts) {}

    @Inject
    WantedTexts(ObjectMapper json, EvidenceTexts types, Demo demo) {
        this(LanguageFiles.read(json, "messages/evidence-requests", new TypeReference<>() {}), types, demo.on());
    }

    WantedTexts(Map<String, TextFile> files, EvidenceTexts types, boolean draftsToo) {
        this.types = types;
        this.texts = files.entrySet().stream()
                .filter(file -> draftsToo || file.getValue().status().equals(REVIEWED))
                .filter(file -> file.getValue().texts().keySet().containsAll(keys()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().texts()));
        if (!texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/evidence-requests are not complete");
        }
    }

    /** All that a language should have. */
    static Set<String> keys() {
        Stream<String> categories = Arrays.stream(Category.values()).map(category -> "category." + category.code());
        Stream<String> whys = Arrays.stream(WhyWanted.values()).map(why -> "why." + why.code());
        return Stream.concat(Stream.of(INSTEAD), Stream.concat(categories, whys))
                .collect(Collectors.toSet());
    }

    /** The language if we speak it, else English. */
    public String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** What a type, or a family of them, is called. */
    String name(@Nullable String type, @Nullable String category, String language) {
        return type == null ? of("category." + category, language) : types.type(type, language);
    }

    String why(WhyWanted why, String language) {
        return of("why." + why.code(), language);
    }

    /** That something else counts too, and why there is none. */
    String instead(String language) {
        return of(INSTEAD, language);
    }

    private String of(String key, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(spoken(language))).get(key), "No words for " + key);
    }
}
