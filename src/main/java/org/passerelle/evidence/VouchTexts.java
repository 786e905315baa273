package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.evidence.vouch.Declaration;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What a voucher is asked and told, in each language that can; drafts in a demonstration only. */
@Startup
@Singleton
class VouchTexts {

    /** What is asked, in this order. */
    static final List<String> QUESTIONS = List.of(
            "name", "age", "nationality", "photo", "how", "where", "since", "metOn", "original", "voucher", "work");

    private static final String REVIEWED = "reviewed";
    private static final String WHO = "who.";
    private static final String DECLARATION = "declaration.";
    private static final String QUESTION = "question.";

    private final Map<String, Map<String, Text>> texts;

    record Text(String status, String text) {}

    /** A word of ours with what it says. */
    record Worded(String code, String text) {}

    @Inject
    VouchTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/vouch", new TypeReference<>() {}), demo.on());
    }

    VouchTexts(Map<String, Map<String, Text>> texts, boolean draftsToo) {
        this.texts = texts.entrySet().stream()
                .filter(language -> usable(language.getValue(), draftsToo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!this.texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/vouch are not complete");
        }
    }

    /** All that a language has to have. */
    static Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of("what", "not", "free"));
        Arrays.stream(VouchKind.values()).map(kind -> WHO + kind.code()).forEach(keys::add);
        Arrays.stream(Declaration.values()).map(one -> DECLARATION + one.code()).forEach(keys::add);
        QUESTIONS.stream().map(QUESTION::concat).forEach(keys::add);
        return keys;
    }

    /** The language if we speak it, else English. */
    String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** What a vouch is, who may give this kind, who may not, and that nobody has to. */
    List<String> about(VouchKind kind, String language) {
        return List.of(
                text("what", language),
                text(WHO + kind.code(), language),
                text("not", language),
                text("free", language));
    }

    List<Worded> questions(String language) {
        return QUESTIONS.stream()
                .map(code -> new Worded(code, text(QUESTION + code, language)))
                .toList();
    }

    List<Worded> declarations(String language) {
        return Arrays.stream(Declaration.values())
                .map(one -> new Worded(one.code(), text(DECLARATION + one.code(), language)))
                .toList();
    }

    private String text(String key, String language) {
        Map<String, Text> spoken = Objects.requireNonNull(texts.get(spoken(language)));
        return Objects.requireNonNull(spoken.get(key)).text();
    }

    private static boolean usable(Map<String, Text> language, boolean draftsToo) {
        return language.keySet().containsAll(keys())
                && language.values().stream()
                        .allMatch(text -> draftsToo || text.status().equals(REVIEWED));
    }
}
