package org.passerelle.casework.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How alike two names are, from 0 to 100; 100 is the same spelling. */
public final class Likeness {

    private static final int SAME = 100;
    private static final int SOUNDS_ALIKE = 80;
    private static final int SPELLING_BONUS = 18;
    private static final int NEAR = 85;
    private static final int BEGINS = 75;
    private static final int SHORTEST_BEGINNING = 3;
    private static final double LEAST_SOUND = 0.6;

    private Likeness() {}

    /** How well what was asked for is found in a name, which may have further words. */
    public static int of(List<Word> asked, List<Word> name) {
        if (asked.isEmpty() || name.isEmpty()) {
            return 0;
        }
        return Math.max(eachWord(asked, name), ofWords(whole(asked), whole(name)));
    }

    /** How alike two whole names are, whichever is first; a word that only the longer one has counts less. */
    public static int between(List<Word> one, List<Word> other) {
        int there = of(one, other);
        int back = of(other, one);
        if (one.size() == other.size()) {
            return (there + back) / 2;
        }
        return one.size() < other.size() ? (2 * there + back) / 3 : (there + 2 * back) / 3;
    }

    /** One word in common does not make up for another that is quite different. */
    private static int eachWord(List<Word> asked, List<Word> name) {
        List<Word> left = new ArrayList<>(name);
        int sum = 0;
        int worst = SAME;
        for (Word word : asked) {
            int best = 0;
            Word closest = null;
            for (Word candidate : left) {
                int alike = ofWords(word, candidate);
                closest = alike > best ? candidate : closest;
                best = Math.max(best, alike);
            }
            left.remove(closest);
            sum += best;
            worst = Math.min(worst, best);
        }
        return (2 * sum / asked.size() + worst) / 3;
    }

    private static int ofWords(Word asked, Word word) {
        if (asked.spelled().equals(word.spelled())) {
            return SAME;
        }
        double spelling = similarity(asked.spelled(), word.spelled());
        if (asked.soundsLike(word)) {
            double closest = Math.max(spelling, similarity(asked.plain(), word.plain()));
            return SOUNDS_ALIKE + (int) (SPELLING_BONUS * closest);
        }
        boolean begins =
                asked.spelled().length() >= SHORTEST_BEGINNING && word.spelled().startsWith(asked.spelled());
        int near = (int) (NEAR * near(spelling, sound(asked, word)));
        return begins ? Math.max(BEGINS, near) : near;
    }

    /** Words in which only the vowels are the same are not alike. */
    private static double near(double spelling, double sound) {
        return sound < LEAST_SOUND ? (spelling + sound) / 2 : Math.max(spelling, sound);
    }

    private static double sound(Word one, Word other) {
        double best = 0;
        for (String mine : one.sounds()) {
            for (String theirs : other.sounds()) {
                best = Math.max(best, similarity(mine, theirs));
            }
        }
        return best;
    }

    private static Word whole(List<Word> name) {
        return Word.of(name.stream().map(Word::spelled).collect(Collectors.joining()));
    }

    private static double similarity(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) distance(one, other) / longer;
    }

    /** Letters to add, take away, change or exchange with their neighbour (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
