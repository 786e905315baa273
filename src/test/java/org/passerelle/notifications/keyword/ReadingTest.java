package org.passerelle.notifications.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static Meaning read(String text) {
        return Words.READING.read(text);
    }

    private static String keyword(String text) {
        return read(text) instanceof Meaning.Keyword keyword ? keyword.name() : "words";
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS,STATUS",
        "status,STATUS",
        "Stat us,STATUS",
        "STATSU,STATUS",
        "statuss,STATUS",
        "sttus,STATUS",
        "Help!,HELP",
        "halp,HELP",
        "hepl,HELP",
        "coed,CODE",
        "drwa,DRAW",
        "STOP,STOP",
        "stop all,STOP ALL",
        "STOPALL,STOP ALL",
        "stop help,STOP HELP",
        "Stop-Help.,STOP HELP",
        "stophelp,STOP HELP",
        "start,START",
        "lock,LOCK",
        "yes,YES",
        "ok 👍,YES",
        "info,INFO",
        "STATUS 4821,STATUS",
        "STATUS4821,STATUS",
        "stop help ٤٨٢١,STOP HELP"
    })
    void aKeywordAloneIsOne(String text, String keyword) {
        assertThat(keyword(text)).isEqualTo(keyword);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please help me my boat is sinking",
                "help help",
                "help me",
                "help 112",
                "stop it",
                "stpo",
                "stopp",
                "lok",
                "locks",
                "yess",
                "inf",
                "strat",
                "stop halp",
                "stop hel",
                "stopp all",
                "status 1",
                "status 123456789",
                "status of my form",
                "status please",
                "4821",
                "112",
                "",
                "👍",
                "???",
                "lang mother tongue please",
                "urgent"
            })
    void whateverIsNotSurelyAKeywordAreWords(String text) {
        assertThat(keyword(text)).isEqualTo("words");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS 4821,4821",
        "status ۴۸۲۱,4821",
        "status 48 21,4821",
        "status ４８２１,4821",
        "STATUS: 48214821,48214821",
        "LANG fr 4821,4821",
        "4821 STATUS,4821",
        "٤٨٢١ status,4821",
        "48 21 stop help,4821",
        "STATUS PIN 4821,4821",
        "status (pin: 4821),4821"
    })
    void aPinStandsBehindItOrBeforeItInTheDigitsOfAnyScript(String text, String pin) {
        assertThat(read(text)).isInstanceOfSatisfying(Meaning.Keyword.class, keyword -> assertThat(keyword.pin())
                .contains(pin));
    }

    @ParameterizedTest
    @CsvSource({"4821,4821", "48 21.,4821", "PIN 4821,4821", "my pin: ۴۸۲۱,", "482,", "482148214,", "4821 STATUS 4821,"
    })
    void asManyDigitsAsAPinHasMayBeOne(String text, @Nullable String digits) {
        assertThat(read(text) instanceof Meaning.Pin pin ? pin.digits() : null).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG fr,fr",
        "lang Tiếng Việt,tieng viet",
        "LANGUAGE  العربية,العربیه",
        "lang afaan oromoo 4821,afaan oromoo"
    })
    void onlyLangTakesAnArgument(String text, String argument) {
        assertThat(read(text)).isInstanceOfSatisfying(Meaning.Keyword.class, keyword -> assertThat(keyword.argument())
                .isEqualTo(argument));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URGENT",
                "urgent: my child is ill",
                "danger!",
                "please help me my boat is sinking",
                "heeeelp us",
                "SOS",
                "Au secours, le bateau coule",
                "نحن نغرق في البحر",
                "قایق ما غرق می‌شود",
                "በጀልባ ላይ ነን እርዱን",
                "ንጥሕል ኣለና",
                "po mbytemi",
                "thuyền đang chìm"
            })
    void wordsOfDangerRaiseAFlag(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Meaning.Words.class, words -> assertThat(words.urgent())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"when do I hear from you", "دریافت کردم", "my name is Seamus", "merci beaucoup", "thanks"})
    void ordinaryWordsRaiseNone(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Meaning.Words.class, words -> assertThat(words.urgent())
                .isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "متى الرد,ar",
        "چه وقت جواب می دهید,fa",
        "زه ځواب غواړم,ps",
        "کەی وەڵام دەدەنەوە,ckb",
        "ኣነ መልሲ እጽበ ኣለኹ,ti",
        "መልስ እየጠበቅሁ ነው አመሰግናለሁ,am",
        "khi nào có trả lời,vi",
        "au secours,fr",
    })
    void theLettersTellTheLanguage(String text, String language) {
        assertThat(read(text).language()).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "Когда ответ", "什么时候", "12345", "STATUS"})
    void orTheyDoNot(String text) {
        assertThat(read(text).language()).isEqualTo(Optional.empty());
    }

    @Test
    void aLongTextIsReadFast() {
        assertThat(keyword("status ".repeat(200_000))).isEqualTo("words");
        assertThat(keyword("a".repeat(1_600))).isEqualTo("words");
        assertThat(keyword("አ".repeat(1_600))).isEqualTo("words");
    }

    /** No text, however broken, keeps anybody from an answer. */
    @Test
    void anythingCanBeRead() {
        long seed = new Random().nextLong();
        System.err.printf("Texts with seed %d%n", seed);
        Random random = new Random(seed);
        for (int n = 0; n < 5_000; n++) {
            int most = random.nextBoolean() ? 0x700 : Character.MAX_CODE_POINT + 1;
            String text = random.ints(random.nextInt(200), 0, most)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(read(text)).as("seed %d", seed).isNotNull();
        }
    }
}
