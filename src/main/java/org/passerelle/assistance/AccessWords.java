package org.passerelle.assistance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.assistance.consent.Act;
import org.passerelle.assistance.consent.Capacity;
import org.passerelle.assistance.consent.Part;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/** What access gives, in plain words of a person's language; drafts on a screen of a demonstration only, never in a text. */
@Startup
@Singleton
class AccessWords {

    private static final String REVIEWED = "reviewed";
    private static final String PARTS = "{parts}";

    private final Map<String, Map<String, Word>> words;
    private final boolean drafts;

    record Word(String status, String text) {}

    @Inject
    AccessWords(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/access", new TypeReference<>() {}), demo.on());
    }

    AccessWords(Map<String, Map<String, Word>> words, boolean drafts) {
        this.words = Map.copyOf(words);
        this.drafts = drafts;
        if (!usable(Languages.FALLBACK, false)) {
            throw new IllegalStateException("The English words of messages/access are not complete");
        }
    }

    /** All that a language needs to be spoken at all. */
    static Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of("reads", "writes", "capacity." + Capacity.LEGAL_REPRESENTATIVE.code()));
        Arrays.stream(Part.values()).map(AccessWords::key).forEach(keys::add);
        Arrays.stream(Act.values()).map(AccessWords::key).forEach(keys::add);
        return keys;
    }

    /** The language of a screen: that one if we speak it, else English. */
    String shown(String language) {
        return usable(language, drafts) ? language : Languages.FALLBACK;
    }

    /** The language of a text, in which somebody agrees: that one if its words are reviewed, else English. */
    String texted(String language) {
        return usable(language, false) ? language : Languages.FALLBACK;
    }

    /** What a helper could do, in a language of ours, the least first. */
    List<String> says(Terms terms, String language) {
        Map<String, Word> spoken = Objects.requireNonNull(words.get(language), "Ask which language is spoken first");
        List<String> says = new ArrayList<>();
        say(says, spoken, "reads", terms.scope().reads());
        say(says, spoken, "writes", terms.scope().writes());
        terms.scope().rights().stream().sorted().forEach(act -> says.add(text(spoken, key(act))));
        if (terms.capacity() == Capacity.LEGAL_REPRESENTATIVE) {
            says.add(text(spoken, "capacity." + terms.capacity().code()));
        }
        return List.copyOf(says);
    }

    private static void say(List<String> says, Map<String, Word> spoken, String key, Collection<Part> parts) {
        if (!parts.isEmpty()) {
            String all =
                    parts.stream().sorted().map(part -> text(spoken, key(part))).collect(Collectors.joining(", "));
            says.add(text(spoken, key).replace(PARTS, all));
        }
    }

    private static String key(Part part) {
        return "part." + part.code();
    }

    private static String key(Act act) {
        return "act." + act.code();
    }

    private static String text(Map<String, Word> spoken, String key) {
        return Objects.requireNonNull(spoken.get(key)).text();
    }

    private boolean usable(String language, boolean draftsToo) {
        Map<String, Word> found = words.getOrDefault(language, Map.of());
        return found.keySet().containsAll(keys())
                && found.values().stream()
                        .allMatch(word -> draftsToo || word.status().equals(REVIEWED));
    }
}
