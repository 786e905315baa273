package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextChoiceTest {

    private static final Map<String, Review> DRAFTS_BUT_ENGLISH = Map.of(
            "en", Review.REVIEWED, "fr", Review.DRAFT, "ti", Review.DRAFT, "am", Review.REVIEWED, "ar", Review.DRAFT);
    private static final TextChoice.Written WRITTEN = written(DRAFTS_BUT_ENGLISH, DRAFTS_BUT_ENGLISH);

    @Test
    void aDraftOfWhatHangsOnNothingIsSentInADemonstrationAndNowhereElse() {
        assertThat(choice(Weight.PLAIN, true, "ti")).isEqualTo(new TextChoice("ti", null, false));
        assertThat(choice(Weight.PLAIN, false, "ti")).isEqualTo(new TextChoice("en", null, false));
    }

    @Test
    void whatHangsOnSomethingIsNeverSentAsADraftAndAsksToBeRead() {
        assertThat(choice(Weight.WEIGHTY, true, "ti")).isEqualTo(new TextChoice("en", "ti", true));
        assertThat(choice(Weight.WEIGHTY, false, "ti"))
                .as("a draft of the line will not do either")
                .isEqualTo(new TextChoice("en", "en", true));
        assertThat(choice(Weight.WEIGHTY, true, "en")).isEqualTo(new TextChoice("en", null, false));
    }

    @Test
    void theNextRankedLanguageComesBeforeEnglishAndNeedsNobodyToReadIt() {
        assertThat(choice(Weight.WEIGHTY, true, "ti", "ar", "am")).isEqualTo(new TextChoice("am", "ti", false));
        assertThat(choice(Weight.WEIGHTY, false, "ti", "am")).isEqualTo(new TextChoice("am", null, false));
    }

    @Test
    void aWarningOfDangerHasNothingAroundIt() {
        assertThat(choice(Weight.DANGER, true, "ti")).isEqualTo(new TextChoice("en", null, false));
    }

    @Test
    void frenchStandsInWhereThereIsNoEnglish() {
        Map<String, Review> french = Map.of("fr", Review.REVIEWED);
        assertThat(TextChoice.of(Weight.WEIGHTY, true, List.of("ti"), written(french, Map.of())))
                .hasValue(new TextChoice("fr", null, true));
        assertThat(TextChoice.of(Weight.WEIGHTY, true, List.of("ti"), written(Map.of(), french)))
                .isEmpty();
    }

    /** Whatever is written and whatever is ranked. */
    @Test
    void neverTheLanguageOfAnotherNationNorADraftOfWhatHangsOnSomething() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> ranked = someOf(random, List.of("en", "fr", "ti", "am", "fa", "prs"));
            TextChoice.Written written = written(any(random), any(random));
            Weight weight = Weight.values()[random.nextInt(Weight.values().length)];
            boolean drafts = random.nextBoolean();
            TextChoice.of(weight, drafts, ranked, written)
                    .ifPresent(choice -> assertSound(choice, weight, drafts, ranked, written, seed));
        }
    }

    private static void assertSound(
            TextChoice choice,
            Weight weight,
            boolean drafts,
            List<String> ranked,
            TextChoice.Written written,
            long seed) {
        String language = choice.language();
        Review review = written.texts().apply(language);
        assertThat(ranked.contains(language) || Set.of("en", "fr").contains(language))
                .as("%s for %s, seed %d", language, ranked, seed)
                .isTrue();
        assertThat(review == Review.REVIEWED || drafts && weight == Weight.PLAIN && review == Review.DRAFT)
                .as("seed %d", seed)
                .isTrue();
        String asksIn = choice.asksIn();
        if (asksIn != null) {
            assertThat(weight).isEqualTo(Weight.WEIGHTY);
            assertThat(ranked.contains(asksIn) || asksIn.equals("en") && choice.unread())
                    .as("%s for %s, seed %d", asksIn, ranked, seed)
                    .isTrue();
            assertThat(written.lines().apply(asksIn).suffices(drafts)).isTrue();
        }
        assertThat(choice.unread()).isEqualTo(weight == Weight.WEIGHTY && !ranked.contains(language));
    }

    private static TextChoice choice(Weight weight, boolean drafts, String... ranked) {
        return TextChoice.of(weight, drafts, List.of(ranked), WRITTEN).orElseThrow();
    }

    private static TextChoice.Written written(Map<String, Review> texts, Map<String, Review> lines) {
        return new TextChoice.Written(
                language -> texts.getOrDefault(language, Review.MISSING),
                language -> lines.getOrDefault(language, Review.MISSING));
    }

    private static Map<String, Review> any(Random random) {
        Map<String, Review> reviews = new HashMap<>();
        List.of("en", "fr", "ti", "am", "fa", "prs")
                .forEach(language -> reviews.put(language, Review.values()[random.nextInt(3)]));
        return reviews;
    }

    private static List<String> someOf(Random random, List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(3)));
    }
}
