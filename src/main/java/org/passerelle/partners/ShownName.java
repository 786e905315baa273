package org.passerelle.partners;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.passerelle.platform.FreeText;

/**
 * What may stand as a name in texts to applicants, who have to trust it: short, nothing hidden, nothing that a phone
 * makes a link of, and no letters of another script that look like those around them.
 */
final class ShownName {

    static final int LONGEST = 80;

    private static final Pattern LINK =
            Pattern.compile("(?iu)://|www\\.|@|[\\p{L}\\p{N}]\\.\\p{L}{2}|[\\p{L}\\p{N}]/[\\p{L}\\p{N}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<UnicodeScript> ANY = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private ShownName() {}

    static boolean fits(String name, int longest) {
        return FreeText.fits(name)
                && name.codePointCount(0, name.length()) <= longest
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(ShownName::hidden)
                && !LINK.matcher(name).find()
                && BLANKS.splitAsStream(name).allMatch(ShownName::ofOneScript);
    }

    /** As it is kept: composed, with single blanks. */
    static String tidy(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /** The same for names that people take for each other: capitals, accents, blanks and signs make no other name. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean ofOneScript(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(ANY);
        return scripts.size() <= 1 || JAPANESE.containsAll(scripts);
    }
}
