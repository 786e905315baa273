package org.passerelle.evidence.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told about themself, to see whether whoever comes back knows it.
 *
 * @param names the words of their names, plain
 * @param born the days on which they may have been born; null where not even the year is known
 * @param nationality as ISO 3166-1 alpha-2; null where it is not known
 */
public record OwnData(
        Set<String> names,
        @Nullable DayRange born,
        @Nullable String nationality) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int LONGEST_NAME = 400;
    private static final int SHORTEST_WORD = 2;
    private static final int ONE_SLIP_FROM = 5;
    private static final int LONGEST_ANSWER_DAYS = 366;

    public OwnData {
        names = Set.copyOf(names);
    }

    /** From names in any spelling. */
    public static OwnData of(Collection<String> names, @Nullable DayRange born, @Nullable String nationality) {
        return new OwnData(
                names.stream().flatMap(name -> words(name).stream()).collect(Collectors.toSet()), born, nationality);
    }

    /**
     * Whether that is the same person's: the birth date, as far as it is known, and a name or the nationality; where no
     * birth date is known, both of these.
     */
    public boolean agrees(OwnData told) {
        boolean name = names.stream().anyMatch(word -> told.names.stream().anyMatch(other -> alike(word, other)));
        boolean country = nationality != null && nationality.equalsIgnoreCase(told.nationality);
        return born == null ? name && country : bornAs(told.born) && (name || country);
    }

    private boolean bornAs(@Nullable DayRange told) {
        return born != null
                && told != null
                && told.from().plusDays(LONGEST_ANSWER_DAYS).isAfter(told.to())
                && born.agrees(told);
    }

    private static Set<String> words(String name) {
        String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        String letters = NO_LETTERS.matcher(bounded).replaceAll(" ").strip();
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split(" +"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    /** The same, or in a longer word one letter more, less or other. */
    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < ONE_SLIP_FROM || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
