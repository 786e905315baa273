package org.passerelle.notifications.keyword;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.notifications.LanguageFiles;

/** The words as the application has them, without it. */
final class Words {

    static final Set<String> KEYWORDS = Set.of(
            "STATUS",
            "HELP",
            "CODE",
            "DRAW",
            "LANG",
            "YES",
            "INFO",
            "STOP",
            "STOP ALL",
            "START",
            "STOP HELP",
            "LOCK",
            "URGENT");

    static final Map<String, Map<String, List<String>>> BY_LANGUAGE =
            LanguageFiles.read(new ObjectMapper(), "messages/keywords", new TypeReference<>() {});

    static final Vocabulary VOCABULARY = new Vocabulary(BY_LANGUAGE, KEYWORDS);

    static final DangerWords DANGER =
            new DangerWords(LanguageFiles.read(new ObjectMapper(), "messages/danger", new TypeReference<>() {}));

    static final Reading READING = new Reading(VOCABULARY, DANGER, Set.of("LANG"));

    private Words() {}
}
