package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/**
 * What is said of evidence in each language; drafts in a demonstration only, and in English what a language lacks. A type
 * without English words stops the start.
 */
@Startup
@Singleton
public class EvidenceTexts {

    private static final String REVIEWED = "reviewed";
    private static final List<String> FOLDERS = List.of("messages/evidence-types", "messages/evidence-reasons");
    private static final int HIGHEST = 4;

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    /** One file: whether somebody who speaks the language has read it, and what it says. */
    record TextFile(String status, Map<String, String> texts) {}

    @Inject
    EvidenceTexts(ObjectMapper json, EvidenceCatalogue catalogue, Demo demo) {
        for (String folder : FOLDERS) {
            Map<String, TextFile> files = LanguageFiles.read(json, folder, new TypeReference<>() {});
            files.forEach((language, file) -> add(language, file, demo.on()));
        }
        Set<String> lacking = keys(catalogue);
        lacking.removeAll(texts.getOrDefault(Languages.FALLBACK, Map.of()).keySet());
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("There are no English words for " + lacking);
        }
    }

    private void add(String language, TextFile file, boolean draftsToo) {
        if (draftsToo || file.status().equals(REVIEWED)) {
            texts.computeIfAbsent(language, _ -> new HashMap<>()).putAll(file.texts());
        }
    }

    /** All that a language should have. */
    static Set<String> keys(EvidenceCatalogue catalogue) {
        Set<String> keys = new LinkedHashSet<>();
        for (EvidenceCatalogue.Entry entry : catalogue.entries()) {
            EvidenceType type = entry.type();
            keys.add("type." + type.code());
            keys.add("explained." + entry.explained());
            entry.advice().ifPresent(advice -> keys.add("advice." + advice));
            type.attesters().forEach(attester -> keys.add("attester." + attester));
            type.raises().forEach(raise -> keys.add("condition." + raise.condition()));
        }
        Arrays.stream(NoPaperReason.values()).forEach(reason -> keys.add("no_paper." + reason.code()));
        Arrays.stream(StateReason.values()).forEach(reason -> keys.add("reason." + reason.code()));
        Arrays.stream(PieceState.values()).forEach(state -> keys.add("state." + state.code()));
        for (int validity = 0; validity <= HIGHEST; validity++) {
            keys.add("counts." + validity);
        }
        return keys;
    }

    /** The language if we have something to say in it, else English. */
    public String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** The name of a type; its code where nobody knows it any more. */
    public String type(String code, String language) {
        return find("type." + code, language).orElse(code);
    }

    /** Why a piece or file stands where it does; empty where there are no words for the code. */
    public Optional<String> reason(@Nullable String code, String language) {
        return code == null ? Optional.empty() : find("reason." + code, language);
    }

    /** Words that are there, since the start looks for them. */
    String of(String key, String language) {
        return find(key, language).orElseThrow(() -> new IllegalArgumentException("No words for " + key));
    }

    private Optional<String> find(String key, String language) {
        Map<String, String> english = texts.getOrDefault(Languages.FALLBACK, Map.of());
        return Optional.ofNullable(texts.getOrDefault(language, english).getOrDefault(key, english.get(key)));
    }
}
