package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    @Test
    void aKeyNamesAQuestionAnItemOrAQuestionInsideAnItem() {
        assertThat(AnswerKey.parse("person.familyName")).contains(new AnswerKey.Plain("person.familyName"));
        assertThat(AnswerKey.parse("person.otherNames[k7f3q9xa]"))
                .contains(new AnswerKey.Item("person.otherNames", "k7f3q9xa"));
        assertThat(AnswerKey.parse("person.otherNames[k7f3q9xa].name"))
                .contains(new AnswerKey.Inner("person.otherNames", "k7f3q9xa", "name"));
    }

    @Test
    void junkIsNoKey() {
        List<String> junk = List.of(
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "A.b",
                "1a",
                "a b",
                "a-b",
                "é.b",
                "a[short]",
                "a[k7f3q9xa",
                "a]k7f3q9xa[",
                "a[K7F3Q9XA]",
                "a[k7f3q9xa]name",
                "a[k7f3q9xa].",
                "a[k7f3q9xa].n[k7f3q9xa]",
                "[k7f3q9xa]",
                "a[k7f3q9xa]]",
                "a[k7f3q9xak7f3q9xak]",
                "a.b\n",
                "a.b\0",
                "a".repeat(201));
        assertThat(junk).allSatisfy(text -> assertThat(AnswerKey.parse(text)).isEmpty());
        assertThat(AnswerKey.parse("a".repeat(200))).isPresent();
    }

    @Test
    void itemIdsHaveEightToSixteenCharacters() {
        for (int length = 1; length < 20; length++) {
            assertThat(AnswerKey.parse("a[" + "x".repeat(length) + "]").isPresent())
                    .isEqualTo(length >= 8 && length <= 16);
        }
    }

    @Test
    void whateverCanBeReadIsWrittenAsItWas() {
        long seed = 20_261_120;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = randomText(random);
            AnswerKey.parse(text)
                    .ifPresent(key -> assertThat(key.text()).as("seed %d", seed).isEqualTo(text));
        }
    }

    private static String randomText(Random random) {
        String letters = "ab.[]1Zk7f3q9xa";
        StringBuilder text = new StringBuilder("a");
        int length = random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextBoolean() ? text.toString() : text + "[k7f3q9xa]." + text;
    }
}
