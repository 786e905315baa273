package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.passerelle.evidence.identity.ReasonableCertainty;
import org.passerelle.evidence.identity.Stage;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;
import org.passerelle.platform.demo.Demo;

/**
 * What is said of somebody's identity, in each language that has all of it; drafts in a demonstration only. An English text
 * that is missing stops the start.
 */
@Startup
@Singleton
class IdentityTexts {

    private static final String REVIEWED = "reviewed";
    private static final int HIGHEST_ACTIVITY = 3;
    private static final int HIGHEST_FRAUD = 3;
    private static final int HIGHEST_VERIFICATION = 4;

    static final Set<String> KEYS = keys();

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    /** One file: whether somebody who speaks the language has read it, and what it says. */
    record TextFile(String status, Map<String, String> texts) {}

    @Inject
    IdentityTexts(ObjectMapper json, Demo demo) {
        this(LanguageFiles.read(json, "messages/identity", new TypeReference<>() {}), demo.on());
    }

    IdentityTexts(Map<String, TextFile> files, boolean draftsToo) {
        files.forEach((language, file) -> {
            if (file.texts().keySet().containsAll(KEYS)
                    && (draftsToo || file.status().equals(REVIEWED))) {
                texts.put(language, file.texts());
            }
        });
        if (!texts.containsKey(Languages.FALLBACK)) {
            throw new IllegalStateException("The English texts of messages/identity are not complete");
        }
    }

    /** The language if we have something to say in it, else English. */
    String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    String of(String key, String language) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return text;
    }

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(Set.of("note", "needed.nothing_now", "needed.enough", "help.completes"));
        Arrays.stream(Stage.values()).forEach(stage -> keys.add("needed." + stage.code()));
        Arrays.stream(Counts.values()).forEach(counts -> keys.add("counts." + counts.code()));
        numbered(keys, "activity.", HIGHEST_ACTIVITY);
        numbered(keys, "fraud.", HIGHEST_FRAUD);
        numbered(keys, "verification.", HIGHEST_VERIFICATION);
        Set.of("add", "ask", "attest", "fraud_review", "photo_match", "time_passes", "biometrics")
                .forEach(step -> keys.add("step." + step));
        Arrays.stream(ReasonableCertainty.Need.values()).forEach(need -> keys.add("certainty." + need.code()));
        Set.of("missing", "waiting", "compared").forEach(state -> keys.add("photo." + state));
        return Set.copyOf(keys);
    }

    private static void numbered(Set<String> keys, String prefix, int highest) {
        IntStream.rangeClosed(0, highest).forEach(number -> keys.add(prefix + number));
    }
}
