package org.passerelle.notifications.keyword;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A text as it is compared: without capitals, marks, punctuation, emoji and invisible characters, with the digits of any
 * script as 0 to 9, and with the letters that keyboards of one script confuse written one way.
 */
public final class Plain {

    private static final String APOSTROPHES = "'’‘ʼ`´ʹ′";
    private static final int TATWEEL = 0x0640;

    /** A phone set to one language writes the words of another with its own forms of a letter. */
    private static final Map<Integer, Integer> SAME = Map.ofEntries(
            Map.entry((int) 'ي', (int) 'ی'),
            Map.entry((int) 'ى', (int) 'ی'),
            Map.entry((int) 'ې', (int) 'ی'),
            Map.entry((int) 'ۍ', (int) 'ی'),
            Map.entry((int) 'ێ', (int) 'ی'),
            Map.entry((int) 'ك', (int) 'ک'),
            Map.entry((int) 'ة', (int) 'ه'),
            Map.entry((int) 'ە', (int) 'ه'),
            Map.entry((int) 'ھ', (int) 'ه'),
            Map.entry((int) 'ہ', (int) 'ه'),
            Map.entry((int) 'ۆ', (int) 'و'),
            Map.entry((int) 'ڕ', (int) 'ر'),
            Map.entry((int) 'ڵ', (int) 'ل'),
            Map.entry((int) 'ς', (int) 'σ'),
            Map.entry((int) 'đ', (int) 'd'),
            Map.entry((int) 'ł', (int) 'l'),
            Map.entry((int) 'ø', (int) 'o'),
            Map.entry((int) 'ሃ', (int) 'ሀ'),
            Map.entry((int) 'ኣ', (int) 'አ'));

    /** Rows of the Ethiopic block that sound alike in Amharic: from, to, eight letters each. */
    private static final int[][] ALIKE = {
        {0x1210, 0x1200}, {0x1280, 0x1200}, {0x1220, 0x1230}, {0x12D0, 0x12A0}, {0x1340, 0x1338}
    };

    private static final int ROW = 8;

    private Plain() {}

    /** Its words, one space between them; empty where nothing is left. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(folded, Normalizer.Form.NFKD).codePoints().forEach(each -> append(plain, each));
        return plain.toString().strip().replaceAll(" +", " ");
    }

    private static void append(StringBuilder plain, int character) {
        if (vanishes(character)) {
            return;
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0 && !Character.isLetter(character)) {
            plain.append(digit);
        } else if (Character.isLetter(character)) {
            plain.appendCodePoint(same(character));
        } else {
            plain.append(' ');
        }
    }

    private static boolean vanishes(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> character == TATWEEL || APOSTROPHES.indexOf(character) >= 0;
        };
    }

    private static int same(int letter) {
        int one = letter;
        for (int[] rows : ALIKE) {
            one = one >= rows[0] && one < rows[0] + ROW ? one - rows[0] + rows[1] : one;
        }
        return SAME.getOrDefault(one, one);
    }
}
