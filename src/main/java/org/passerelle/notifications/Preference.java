package org.passerelle.notifications;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a person wants to be written to.
 *
 * @param languages the ones they read besides that of their account, the best first
 * @param digest whether the weekly message comes
 * @param quiet whether reminders and the weekly message stay away
 */
public record Preference(List<String> languages, boolean digest, boolean quiet) {

    /** Of who never said anything. */
    public static final Preference DEFAULT = new Preference(List.of(), true, false);

    /** How many languages a person can rank. */
    public static final int MOST_LANGUAGES = 5;

    public Preference {
        languages = List.copyOf(languages);
    }

    /** All languages they read when that of their account is this one, the best first. */
    public List<String> ranked(String first) {
        return Stream.concat(Stream.of(first), languages.stream())
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
    }

    /**
     * The same once the account speaks another language than before: it comes first of those who were ranked, and
     * replaces one that stood alone, since nobody said that they read that.
     */
    public Preference led(String before, String first) {
        List<String> rest = languages.isEmpty()
                ? List.of()
                : ranked(before).stream()
                        .filter(language -> !language.equals(first))
                        .limit(MOST_LANGUAGES - 1)
                        .toList();
        return new Preference(rest, digest, quiet);
    }
}
