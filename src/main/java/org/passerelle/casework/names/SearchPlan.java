package org.passerelle.casework.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order to look for a name: the surest and cheapest first, so that the next step is needed only where too few
 * were found.
 *
 * @param steps each a list of conditions that must all hold; a condition holds where one of its marks is there
 * @param threes all threes of letters of the name, for the last resort
 */
public record SearchPlan(List<List<Set<String>>> steps, Set<String> threes) {

    private static final int MOST_WORDS = 6;

    /** For these words in whatever order. */
    public static SearchPlan of(List<Word> name) {
        List<Word> words = longest(name);
        List<List<Set<String>>> steps = new ArrayList<>();
        if (!words.isEmpty()) {
            steps.add(words.stream().map(word -> Set.of(Marks.spelled(word))).toList());
            steps.add(words.stream().map(Marks::sounds).toList());
            for (int place = 0; place + 1 < words.size(); place++) {
                steps.add(joined(words, place).stream().map(Marks::sounds).toList());
            }
            for (int place = 0; words.size() > 1 && place < words.size(); place++) {
                steps.add(oneNear(words, place));
            }
            steps.add(words.stream().map(Marks::near).toList());
        }
        Set<String> threes = new LinkedHashSet<>();
        words.forEach(word -> threes.addAll(Marks.threes(word)));
        return new SearchPlan(steps, threes);
    }

    /** How each word sounds; none where there is no word. */
    public List<Set<String>> sounds() {
        return steps.isEmpty() ? List.of() : steps.get(1);
    }

    private static List<Word> longest(List<Word> name) {
        List<Word> chosen = name.stream()
                .sorted(Comparator.comparingInt((Word word) -> word.spelled().length())
                        .reversed())
                .limit(MOST_WORDS)
                .toList();
        return name.stream().filter(chosen::contains).distinct().toList();
    }

    /** All as they sound but for one, which is only nearly so: far fewer than where all are only nearly so. */
    private static List<Set<String>> oneNear(List<Word> words, int place) {
        List<Set<String>> conditions =
                new ArrayList<>(words.stream().map(Marks::sounds).toList());
        conditions.set(place, Marks.near(words.get(place)));
        return conditions;
    }

    private static List<Word> joined(List<Word> words, int place) {
        List<Word> fewer = new ArrayList<>(words);
        Word second = fewer.remove(place + 1);
        fewer.set(place, words.get(place).joined(second));
        return fewer;
    }
}
