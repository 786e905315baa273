package org.passerelle.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.passerelle.platform.Languages;

/** Says in a person's language what is wrong with an answer, without repeating the answer. */
@ApplicationScoped
class AnswerProblems {

    private final Map<String, Map<String, String>> texts = TextFiles.byLanguage("messages/problems");

    /** The language that the sentences are in for whoever wants this one. */
    String spoken(String language) {
        return texts.containsKey(language) ? language : Languages.FALLBACK;
    }

    /** One sentence for a code of an answer's problem or of a gap, in English where the language has none. */
    String detail(String code, String language) {
        Map<String, String> english = Objects.requireNonNull(texts.get(Languages.FALLBACK));
        String text = texts.getOrDefault(language, english).getOrDefault(code, english.get(code));
        if (text == null) {
            throw new IllegalArgumentException("There is no such problem of an answer: " + code);
        }
        return text;
    }
}
