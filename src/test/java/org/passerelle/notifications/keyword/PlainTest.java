package org.passerelle.notifications.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @CsvSource({
        "STATUS!,status",
        "  Status.  ,status",
        "ＳＴＡＴＵＳ,status",
        "ΣΊΣΥΦΟΣ,σισυφοσ",
        "Straße,strasse",
        "İSTANBUL ı,istanbul i",
        "arrêté,arrete",
        "tiếng Việt,tieng viet",
        "Đắm,dam",
        "du'uuf,duuuf",
        "du’uuf,duuuf",
        "stop-help,stop help",
        "👍🏽 status 🙏,status",
        "4️⃣8️⃣2️⃣1️⃣,4821",
        "٤٨٢١,4821",
        "۴۸۲۱,4821",
        "４８２１,4821",
        "mosa3ada,mosa3ada"
    })
    void capitalsMarksPunctuationAndEmojiDoNotCount(String text, String plain) {
        assertThat(Plain.of(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "حالتي,حالتی",
        "كود,کود",
        "كـــود,کود",
        "مُسَاعَدَة,مساعدە",
        "إيقاف,ايقاف",
        "ﺣﺎﻟﺔ,حالة",
        "یارمەتی,يارمةتي",
        "ሓገዝ,ሀገዝ",
        "ፀሐይ,ጸሃይ",
        "ዐዲስ,አዲስ"
    })
    void lettersThatKeyboardsConfuseAreOne(String one, String other) {
        assertThat(Plain.of(one)).isEqualTo(Plain.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200Fstatus\u200F",
                "sta\u200Btus",
                "\u202Bstatus\u202C",
                "status\u0000",
                "\uFEFFstatus",
                "st\u00ADatus"
            })
    void whatNobodySeesDoesNotCount(String text) {
        assertThat(Plain.of(text)).isEqualTo("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "👍👍", "...", "\u200F", "\uD83D", "❤️"})
    void ofMuchNothingIsLeft(String text) {
        assertThat(Plain.of(text)).isEmpty();
    }

    /** Whatever arrives, it can be read, and reading it again changes nothing. */
    @Test
    void plainIsPlainAlready() {
        long seed = new Random().nextLong();
        System.err.printf("Texts with seed %d%n", seed);
        Random random = new Random(seed);
        for (int n = 0; n < 5_000; n++) {
            String text = random.ints(random.nextInt(40), 0, Character.MAX_CODE_POINT + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String plain = Plain.of(text);
            assertThat(Plain.of(plain)).as("seed %d", seed).isEqualTo(plain);
            assertThat(plain).as("seed %d", seed).doesNotStartWith(" ").doesNotContain("  ");
        }
    }
}
