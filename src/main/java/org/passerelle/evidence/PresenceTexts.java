package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.evidence.location.PresenceRule;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Verdict;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What is said of presence, in each language that has all of it; drafts in a demonstration only. */
@Startup
@Singleton
class PresenceTexts {

    private static final String REVIEWED = "reviewed";
    private static final Set<String> KEYS = keys();

    private final Map<String, Map<String, Text>> texts;

    record Text(String status, String text) {}

    @Inject
    PresenceTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/presence", new TypeReference<>() {}), demo.on());
    }

    PresenceTexts(Map<String, Map<String, Text>> texts, boolean draftsToo) {
        this.texts = texts.entrySet().stream()
                .filter(language -> usable(language.getValue(), draftsToo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!this.texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/presence are not complete");
        }
    }

    private static boolean usable(Map<String, Text> language, boolean draftsToo) {
        return language.keySet().equals(KEYS)
                && (draftsToo
                        || language.values().stream()
                                .allMatch(text -> text.status().equals(REVIEWED)));
    }

    /** The language in which it is said to who wants this one. */
    String spoken(String wanted) {
        return texts.containsKey(wanted) ? wanted : Languages.FALLBACK;
    }

    String verdict(Verdict verdict, boolean flagged, String language) {
        boolean odd = flagged && verdict == Verdict.CONFIRMED;
        return of(odd ? "verdict.odd" : "verdict." + verdict.code(), language);
    }

    String missing(PresenceRule.Lack lack, String language) {
        return of("missing." + lack.code(), language);
    }

    String way(PresenceType type, String language) {
        return of("way." + type.name(), language);
    }

    String trouble(Trouble trouble, Trouble.Platform platform, String language) {
        return of(trouble.key(platform), language);
    }

    private String of(String key, String language) {
        return texts.getOrDefault(language, Map.of()).get(key).text();
    }

    /** Every text there has to be. */
    static Set<String> keys() {
        Stream<String> verdicts = Arrays.stream(Verdict.values()).map(verdict -> "verdict." + verdict.code());
        Stream<String> lacks = Arrays.stream(PresenceRule.Lack.values())
                .filter(lack -> lack != PresenceRule.Lack.NOTHING)
                .map(lack -> "missing." + lack.code());
        Stream<String> ways = Arrays.stream(PresenceType.values()).map(type -> "way." + type.name());
        Stream<String> troubles = Arrays.stream(Trouble.values()).flatMap(Trouble::keys);
        return Stream.of(Stream.of("verdict.odd"), verdicts, lacks, ways, troubles)
                .flatMap(keys -> keys)
                .collect(Collectors.toUnmodifiableSet());
    }
}
