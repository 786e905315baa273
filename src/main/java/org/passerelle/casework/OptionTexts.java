package org.passerelle.casework;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** Where to turn after a decision, in plain words, in each language that can; drafts in a demonstration only. */
@Startup
@Singleton
class OptionTexts {

    private static final String REVIEWED = "reviewed";

    private final Map<String, Map<String, Text>> texts;

    record Text(String status, String text) {}

    /** One way on. */
    record Option(String code, String text) {}

    @Inject
    OptionTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/options", new TypeReference<>() {}), demo.on());
    }

    OptionTexts(Map<String, Map<String, Text>> texts, boolean draftsToo) {
        this.texts = texts.entrySet().stream()
                .filter(language -> usable(language.getValue(), draftsToo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!this.texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/options are not complete");
        }
    }

    /** The language if we speak it, else English. */
    String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** What is open after that decision. */
    List<Option> after(MoveLetters.Entry entry, String language) {
        Map<String, Text> spoken = Objects.requireNonNull(texts.get(spoken(language)));
        return OptionsAfter.of(entry).stream()
                .map(code -> new Option(
                        code, Objects.requireNonNull(spoken.get(code)).text()))
                .toList();
    }

    private static boolean usable(Map<String, Text> language, boolean draftsToo) {
        return language.keySet().containsAll(OptionsAfter.ALL)
                && language.values().stream()
                        .allMatch(text -> draftsToo || text.status().equals(REVIEWED));
    }
}
