package org.passerelle.notifications.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Words of danger in all languages. That none is found proves nothing. */
public final class DangerWords {

    private static final String OPEN = "*";

    private final List<Phrase> phrases = new ArrayList<>();

    private record Phrase(String language, String plain, String wanted) {}

    /** The phrases by language; one may go on where it has a star at its beginning or its end. */
    public DangerWords(Map<String, List<String>> languages) {
        languages.forEach((language, all) -> all.forEach(phrase -> phrases.add(phrase(language, phrase))));
    }

    private static Phrase phrase(String language, String written) {
        String plain = calm(Plain.of(written));
        String before = written.startsWith(OPEN) ? "" : " ";
        String after = written.endsWith(OPEN) ? "" : " ";
        return new Phrase(language, plain, before + plain + after);
    }

    /** The languages in which this plain text speaks of danger. */
    public Set<String> languagesOf(String plain) {
        String text = " " + calm(plain) + " ";
        Set<String> found = new TreeSet<>();
        phrases.stream()
                .filter(phrase -> text.contains(phrase.wanted()))
                .forEach(phrase -> found.add(phrase.language()));
        return found;
    }

    /** Whether it is a phrase of danger and nothing else. */
    boolean is(String plain) {
        String text = calm(plain);
        return phrases.stream().anyMatch(phrase -> phrase.plain().equals(text));
    }

    /** The one of several languages; empty where there is not exactly one. */
    static Optional<String> only(Set<String> languages) {
        return languages.size() == 1 ? Optional.of(languages.iterator().next()) : Optional.empty();
    }

    /** Who cries heeeelp says the same as who says it calmly. */
    private static String calm(String plain) {
        return plain.replaceAll("(\\p{L})\\1{2,}", "$1");
    }
}
