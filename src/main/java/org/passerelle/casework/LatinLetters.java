package org.passerelle.casework;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.passerelle.casework.names.Word;
import org.passerelle.casework.names.Words;

/** Writes a name of any script in Latin letters, by the tables of ICU; what these lack or read otherwise comes first. */
@ApplicationScoped
class LatinLetters {

    private static final int SPEAKABLE = 200;
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0655\\u0670\\u0640\\p{Cf}]");

    /** Letters of Kurdish and Pashto, and those that Arabic and its neighbours write in several ways. */
    private static final Map<Integer, String> ARABIC = Map.ofEntries(
            Map.entry((int) 'ێ', "ی"),
            Map.entry((int) 'ې', "ی"),
            Map.entry((int) 'ۍ', "ی"),
            Map.entry((int) 'ى', "ی"),
            Map.entry((int) 'ئ', ""),
            Map.entry((int) 'ء', ""),
            Map.entry((int) 'ؤ', "و"),
            Map.entry((int) 'ۆ', "و"),
            Map.entry((int) 'ۇ', "و"),
            Map.entry((int) 'ە', "ه"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ۀ', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'أ', "ا"),
            Map.entry((int) 'إ', "ا"),
            Map.entry((int) 'آ', "ا"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ڕ', "ر"),
            Map.entry((int) 'ړ', "ر"),
            Map.entry((int) 'ڵ', "ل"),
            Map.entry((int) 'ڼ', "ن"),
            Map.entry((int) 'ګ', "گ"),
            Map.entry((int) 'ښ', "ش"),
            Map.entry((int) 'ڤ', "و"),
            // Read as d by Arabs and as z by Persians.
            Map.entry((int) 'ض', "ذ"));

    /** Letters of which the tables keep a mark that is then lost, or that they write as others do not read them. */
    private static final Map<Integer, String> CYRILLIC = Map.ofEntries(
            Map.entry((int) 'ж', "zh"),
            Map.entry((int) 'й', "y"),
            Map.entry((int) 'ц', "ts"),
            Map.entry((int) 'ч', "ch"),
            Map.entry((int) 'ш', "sh"),
            Map.entry((int) 'щ', "sh"),
            Map.entry((int) 'ю', "yu"),
            Map.entry((int) 'я', "ya"),
            Map.entry((int) 'є', "ye"),
            Map.entry((int) 'ў', "u"),
            Map.entry((int) 'ҷ', "j"),
            Map.entry((int) 'җ', "j"),
            Map.entry((int) 'ҳ', "h"),
            Map.entry((int) 'қ', "q"));

    /** Rows of the Ethiopic block that others hear as sh: from, to. */
    private static final int[][] HUSHING = {{0x1278, 0x1238}, {0x1328, 0x1238}};

    private static final int ROW = 8;

    /** The j of Ethiopic and Armenian becomes a g with a mark, which would be lost. */
    private static final String RULES = ":: Any-Latin; :: Any-Lower; ǧ > j; :: Latin-ASCII;";

    private final Transliterator latin = Transliterator.createFromRules("name-latin", RULES, Transliterator.FORWARD);

    /** The name in Latin letters, on one line. */
    String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder read = new StringBuilder();
        MARKS.matcher(composed)
                .replaceAll("")
                .codePoints()
                .limit(SPEAKABLE)
                .forEach(character -> read.append(read(character)));
        return latin.transliterate(read.toString()).replaceAll("\\s+", " ").strip();
    }

    /** Its words. */
    List<Word> words(String name) {
        return Words.of(of(name));
    }

    private static String read(int character) {
        String cyrillic = CYRILLIC.get(Character.toLowerCase(character));
        return cyrillic != null ? cyrillic : ARABIC.getOrDefault(character, Character.toString(hushed(character)));
    }

    private static int hushed(int character) {
        int heard = character;
        for (int[] rows : HUSHING) {
            heard = heard >= rows[0] && heard < rows[0] + ROW ? heard - rows[0] + rows[1] : heard;
        }
        return heard;
    }
}
