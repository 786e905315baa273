package org.passerelle.evidence.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The profiles of identity, modelled on those of the UK's Good Practice Guide 45, as one table. */
public final class Profiles {

    /** Reported where it is met, never suggested: whoever reaches it has met H2D, which asks less. */
    static final String NEVER_SUGGESTED = "H2C";

    private static final String TABLE = """
            L1A 2/2             0 1 1
            L1B 3/2             0 0 1
            L1C 1/1             3 2 2
            L2A 1/1 1/1         2 1 2
            L2B 1/1 1/1         2 2 1
            L3A 1/1 1/1 1/1     2 1 1
            M1A 4/2             0 1 2
            M1B 3/2             1 2 2
            M1C 3/3             0 0 3
            M1D 2/2             2 1 3
            M2A 2/2 2/2         3 2 2
            M2B 3/2 2/2         1 1 2
            M2C 3/2 2/2         0 1 3
            M3A 2/2 2/2 2/2     2 2 2
            H1A 4/3             0 1 3
            H1B 3/3             2 1 3
            H1C 4/3             0 0 4
            H2A 2/2 2/2         3 2 3
            H2B 4/2 3/2         0 2 3
            H2C 3/3 2/2         1 1 3
            H2D 3/3 2/2         0 1 3
            H2E 4/3 3/3         0 0 3
            H3A 2/2 2/2 2/2     2 2 3
            V1A 4/3             0 3 3
            V1B 4/4             0 1 3
            V1C 4/3             1 1 4
            V1D 4/4             0 0 4
            V2A 3/3 3/3         3 2 3
            V2B 4/3 3/3         0 2 3
            V2C 4/3 2/2         2 2 3
            V2D 4/4 4/4         0 0 3
            V3A 3/3 2/2 2/2     3 3 3
            """;

    private static final int CODE = 0;
    private static final int SCORES = 3;

    /** All of them: by level, and within one by code. */
    public static final List<Profile> ALL = TABLE.lines().map(Profiles::read).toList();

    private Profiles() {}

    /** The one with this code. */
    public static Optional<Profile> of(String code) {
        return ALL.stream().filter(profile -> profile.code().equals(code)).findAny();
    }

    /** Those that may be suggested to somebody who needs this level; a higher one is never met without one of these. */
    static List<Profile> suggestedAt(Level level) {
        return ALL.stream()
                .filter(profile -> profile.level() == level && !profile.code().equals(NEVER_SUGGESTED))
                .toList();
    }

    private static Profile read(String line) {
        List<String> words = Arrays.asList(line.strip().split(" +"));
        int scores = words.size() - SCORES;
        return new Profile(
                words.get(CODE),
                level(words.get(CODE).charAt(0)),
                words.subList(CODE + 1, scores).stream().map(Profiles::grade).toList(),
                scores(words.subList(scores, words.size()).stream()
                        .map(Integer::valueOf)
                        .toList()));
    }

    private static Level level(char letter) {
        return switch (letter) {
            case 'L' -> Level.LOW;
            case 'M' -> Level.MEDIUM;
            case 'H' -> Level.HIGH;
            case 'V' -> Level.VERY_HIGH;
            default -> throw new IllegalArgumentException("No level begins with " + letter);
        };
    }

    private static Grade grade(String word) {
        return new Grade(word.charAt(0) - '0', word.charAt(2) - '0');
    }

    private static Scores scores(List<Integer> numbers) {
        return new Scores(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
