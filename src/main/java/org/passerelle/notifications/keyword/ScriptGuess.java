package org.passerelle.notifications.keyword;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which of our languages a text may be in, by its letters. */
final class ScriptGuess {

    private static final String SORANI = "ڵڕێۆەڤ";
    private static final String PASHTO = "ټډړږښځڅڼۍې";
    private static final String PERSIAN = "پچژگیک";
    private static final String VIETNAMESE = "đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ";
    private static final int QHA = 0x1250;
    private static final int QHA_LAST = 0x125D;

    private ScriptGuess() {}

    /** Empty for Latin letters that many languages have, and for scripts of none of ours. */
    static Optional<String> of(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (any(small, letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)) {
            return Optional.of(arabic(small));
        }
        if (any(small, letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ETHIOPIC)) {
            return Optional.of(ethiopic(small));
        }
        return has(small, VIETNAMESE) ? Optional.of("vi") : Optional.empty();
    }

    private static String arabic(String text) {
        if (has(text, PASHTO)) {
            return "ps";
        }
        if (has(text, SORANI)) {
            return "ckb";
        }
        return has(text, PERSIAN) ? "fa" : "ar";
    }

    /** Tigrinya has a row of its own, and begins words with a letter that Amharic writes otherwise. */
    private static String ethiopic(String text) {
        boolean tigrinya = any(text, letter -> letter >= QHA && letter <= QHA_LAST) || text.indexOf('ኣ') >= 0;
        return tigrinya || text.indexOf('አ') < 0 ? "ti" : "am";
    }

    private static boolean has(String text, String letters) {
        return any(text, letter -> letters.indexOf(letter) >= 0);
    }

    private static boolean any(String text, IntPredicate wanted) {
        return text.codePoints().anyMatch(wanted);
    }
}
