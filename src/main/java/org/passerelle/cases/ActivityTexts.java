package org.passerelle.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;
import org.passerelle.privacy.AuditAction;

/**
 * What is said of those who looked at a file, in each language that can; drafts in a demonstration only. What has no
 * sentence of its own, because another release wrote it, has one that fits everything.
 */
@Startup
@Singleton
public class ActivityTexts {

    private static final String REVIEWED = "reviewed";
    private static final String OTHER = "other";
    private static final String ROLE = "role.";
    private static final String REASON = "reason.";

    private final Map<String, Map<String, Text>> texts;

    record Text(String status, String text) {}

    @Inject
    ActivityTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/activity", new TypeReference<>() {}), demo.on());
    }

    ActivityTexts(Map<String, Map<String, Text>> texts, boolean draftsToo) {
        this.texts = texts.entrySet().stream()
                .filter(language -> usable(language.getValue(), draftsToo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!this.texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/activity are not complete");
        }
    }

    /** All that a language should have. */
    static Set<String> keys() {
        Set<String> keys = needed();
        Arrays.stream(AuditAction.values())
                .filter(AuditAction::told)
                .map(AuditAction::code)
                .forEach(keys::add);
        return keys;
    }

    /** What it must have to be spoken at all. */
    private static Set<String> needed() {
        Set<String> needed = new HashSet<>(Set.of(OTHER));
        ShownRole.ALL.stream().map(ROLE::concat).forEach(needed::add);
        return needed;
    }

    /** The language if we speak it, else English. */
    public String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** That something was done, as a sentence. */
    String done(String action, String language) {
        return find(action, language).or(() -> find(OTHER, language)).orElseThrow();
    }

    /** Who did it, by their role. */
    String role(String role, String language) {
        return find(ROLE + role, language).orElseThrow();
    }

    /** Why, where there are words for the code. */
    public Optional<String> reason(@Nullable String code, String language) {
        return code == null ? Optional.empty() : find(REASON + code, language);
    }

    private Optional<String> find(String key, String language) {
        return Optional.ofNullable(texts.get(spoken(language)).get(key)).map(Text::text);
    }

    private static boolean usable(Map<String, Text> language, boolean draftsToo) {
        return language.keySet().containsAll(needed())
                && language.values().stream()
                        .allMatch(text -> draftsToo || text.status().equals(REVIEWED));
    }
}
