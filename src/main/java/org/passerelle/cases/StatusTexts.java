package org.passerelle.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.cases.status.CaseState;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What is said by text of where a case stands, in each language that has all of it; drafts in a demonstration only. */
@Startup
@Singleton
class StatusTexts {

    /** That nobody can say how long it takes. */
    static final String WAITING_UNKNOWN = "waiting_unknown";

    private static final String REVIEWED = "reviewed";
    private static final Set<String> KEYS = keys();

    private final Map<String, Map<String, Text>> texts;

    record Text(String status, String text) {}

    @Inject
    StatusTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/status", new TypeReference<>() {}), demo.on());
    }

    StatusTexts(Map<String, Map<String, Text>> texts, boolean draftsToo) {
        this.texts = texts.entrySet().stream()
                .filter(language -> usable(language.getValue(), draftsToo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!speaks(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/status are not complete");
        }
    }

    private static boolean usable(Map<String, Text> language, boolean draftsToo) {
        return language.keySet().containsAll(KEYS)
                && KEYS.stream()
                        .allMatch(key -> draftsToo || language.get(key).status().equals(REVIEWED));
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of(WAITING_UNKNOWN));
        Arrays.stream(CaseState.values()).map(StatusTexts::key).forEach(keys::add);
        return Set.copyOf(keys);
    }

    boolean speaks(String language) {
        return texts.containsKey(language);
    }

    String of(CaseState state, String language) {
        return of(key(state), language);
    }

    String of(String key, String language) {
        Map<String, Text> spoken = texts.get(language);
        if (spoken == null) {
            throw new IllegalArgumentException("The status is not said in " + language);
        }
        return spoken.get(key).text();
    }

    private static String key(CaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
