package org.passerelle.drafts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.platform.Languages;

/** The texts of one form; what a language lacks is said in English. */
record FormTexts(Map<String, Map<String, String>> byLanguage) {

    static FormTexts of(String form) {
        return new FormTexts(TextFiles.byLanguage("forms/" + form + "/texts"));
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    String text(String language, String key) {
        return optional(language, key).orElseThrow(() -> new IllegalStateException("The form has no text for " + key));
    }

    Optional<String> optional(String language, String key) {
        Map<String, String> english = Objects.requireNonNull(byLanguage.get(Languages.FALLBACK));
        Map<String, String> texts = byLanguage.getOrDefault(language, english);
        return Optional.ofNullable(texts.getOrDefault(key, english.get(key)));
    }
}
