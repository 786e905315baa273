package org.passerelle.casework.names;

import java.util.List;
import java.util.Locale;

/**
 * How a name on a paper fits the names a person gave: a hint for people, and no check. The order of the words does not
 * matter, and either may have words that the other has not: fathers' and grandfathers' names come and go.
 */
public enum NameFit {
    SAME,
    SIMILAR,
    DIFFERENT;

    private static final int AS_SPELLED = 100;
    private static final int ALIKE = 75;

    /** Of the person's names the one counts that fits best. */
    public static NameFit of(List<Word> paper, KnownName person) {
        int best = person.words().stream()
                .mapToInt(name -> Math.max(Likeness.of(paper, name), Likeness.of(name, paper)))
                .max()
                .orElse(0);
        if (best == AS_SPELLED) {
            return SAME;
        }
        return best >= ALIKE ? SIMILAR : DIFFERENT;
    }

    /** The word in replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
