package org.passerelle.notifications.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words of all languages together. */
class VocabularyTest {

    private static final Set<String> ENDING = Set.of("STOP", "STOP ALL", "STOP HELP", "LOCK");
    private static final int EDITS = 40;

    private static String keyword(String text) {
        return Words.READING.read(text) instanceof Meaning.Keyword keyword ? keyword.name() : "words";
    }

    @Test
    void everyLanguageHasAWordForEveryKeyword() {
        assertThat(Words.BY_LANGUAGE).isNotEmpty();
        Words.BY_LANGUAGE.forEach((language, words) -> {
            assertThat(words.keySet()).as(language).containsExactlyInAnyOrderElementsOf(Words.KEYWORDS);
            assertThat(words.values()).as(language).noneMatch(List::isEmpty);
        });
    }

    /** Who cries for help by a word of danger gets more than the menu. */
    @Test
    void everyWordMeansItsKeywordAndNoOther() {
        Words.BY_LANGUAGE.forEach((language, words) -> words.forEach((keyword, forms) -> forms.forEach(form -> {
            String wanted = keyword.equals(Reading.URGENT) || keyword.equals("HELP") && Words.DANGER.is(Plain.of(form))
                    ? "words"
                    : keyword;
            assertThat(keyword(form)).as("%s in %s", form, language).isEqualTo(wanted);
            assertThat(keyword(form + " 4821")).as("%s in %s", form, language).isEqualTo(wanted);
        })));
    }

    @Test
    void oneWordCannotMeanTwoKeywords() {
        assertThatThrownBy(() -> new Vocabulary(
                        Map.of("fr", Map.of("YES", List.of("Oui!")), "ar", Map.of("STOP", List.of("oui"))), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oui");
        assertThatThrownBy(() -> new Vocabulary(Map.of("fr", Map.of("YES", List.of("!"))), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever finger slips, nothing is ended, silenced or confirmed that nobody wrote. */
    @Test
    void oneWrongLetterNeverMakesAKeywordOfAnother() {
        long seed = new Random().nextLong();
        System.err.printf("Slips with seed %d%n", seed);
        Random random = new Random(seed);
        Words.BY_LANGUAGE.forEach((language, words) -> words.forEach((keyword, forms) -> forms.forEach(form -> {
            for (int n = 0; n < EDITS; n++) {
                String slip = slip(Plain.of(form), random);
                assertThat(keyword(slip))
                        .as("%s for %s of %s in %s, seed %d", slip, form, keyword, language, seed)
                        .isIn(allowed(slip, keyword));
            }
        })));
    }

    /** It stays what it was or becomes words, unless the slip is itself a word that stands in our lists. */
    private static Set<String> allowed(String slip, String keyword) {
        Set<String> allowed = new TreeSet<>(Set.of("words"));
        if (Vocabulary.FORGIVING.contains(keyword)) {
            allowed.add(keyword);
        }
        Words.VOCABULARY.exactly(Plain.of(slip)).ifPresent(found -> allowed.add(found.keyword()));
        return allowed;
    }

    /** Of all words of all languages, no two are one slip apart if one of them ends or silences something. */
    @Test
    void wordsThatEndSomethingAreFarFromAllOthers() {
        Words.BY_LANGUAGE.forEach((language, words) ->
                ENDING.forEach(exact -> words.get(exact).forEach(form -> assertThat(confusing(exact, form))
                        .as("%s of %s in %s", form, exact, language)
                        .isEmpty())));
    }

    private static Set<String> confusing(String keyword, String form) {
        Set<String> near = new TreeSet<>();
        String plain = Plain.of(form);
        Words.VOCABULARY.words().stream()
                .filter(word -> Near.within(plain, word))
                .filter(word -> Words.VOCABULARY
                        .exactly(word)
                        .filter(found -> Vocabulary.FORGIVING.contains(found.keyword()))
                        .filter(found -> !found.keyword().equals(keyword))
                        .isPresent())
                .forEach(near::add);
        return near;
    }

    private static String slip(String word, Random random) {
        int[] letters = word.codePoints().toArray();
        int at = random.nextInt(letters.length);
        StringBuilder slipped = new StringBuilder();
        int kind = random.nextInt(4);
        for (int n = 0; n < letters.length; n++) {
            boolean swap = kind == 3 && n == at && n + 1 < letters.length;
            switch (n == at ? kind : 4) {
                case 0 -> slipped.appendCodePoint(other(letters, random));
                case 1 -> {}
                case 2 -> slipped.appendCodePoint(other(letters, random)).appendCodePoint(letters[n]);
                default -> {
                    if (swap) {
                        slipped.appendCodePoint(letters[n + 1]);
                    }
                    slipped.appendCodePoint(letters[n]);
                    n += swap ? 1 : 0;
                }
            }
        }
        return slipped.toString();
    }

    /** A letter of the same script, or of the word itself. */
    private static int other(int[] letters, Random random) {
        int letter = letters[random.nextInt(letters.length)];
        int near = letter + random.nextInt(5) - 2;
        return Character.isLetter(near) ? near : 'a';
    }
}
