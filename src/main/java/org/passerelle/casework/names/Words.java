package org.passerelle.casework.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a name that is in Latin letters apart. */
public final class Words {

    private static final int MOST = 12;
    private static final int LONGEST = 40;
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il");
    private static final String VOWELS = "aeiou";

    /** What transliteration leaves of letters that stand for a stop of the voice, and apostrophes. */
    private static final String STOPS = "'’‘ʼʻ`´ʹʺʿʾˌˈ";

    private static final char AYN = 'ʿ';
    private static final char SCHWA = 'ǝ';

    /** Abdulrahman, Abdel Rahman, Abdurrahman and ʿAbd al-Raḥmān are one name: servant, article, whose servant. */
    private static final Pattern SERVANT = Pattern.compile("abd[aeiou]?[lr]?");

    private static final Pattern SERVANT_OF = Pattern.compile("abd[aeiou]?l?(.{2,})");

    private Words() {}

    /** Its words in order, without articles; none where nothing is written. */
    public static List<Word> of(String latin) {
        List<Word> words = new ArrayList<>();
        for (String piece : pieces(latin).split(" ")) {
            if (!piece.isEmpty()) {
                add(words, piece.length() > LONGEST ? piece.substring(0, LONGEST) : piece);
            }
        }
        List<Word> named = words.stream()
                .filter(word -> !ARTICLES.contains(word.spelled()))
                .toList();
        List<Word> kept = named.isEmpty() ? words : named;
        return kept.stream().limit(MOST).toList();
    }

    private static void add(List<Word> words, String piece) {
        Matcher servant = SERVANT_OF.matcher(piece);
        if (SERVANT.matcher(piece).matches()) {
            words.add(Word.of("abd"));
        } else if (servant.matches()) {
            words.add(Word.of("abd"));
            words.add(Word.of(servant.group(1)));
        } else {
            words.add(Word.of(piece));
        }
    }

    private static String pieces(String latin) {
        String lower = latin.toLowerCase(Locale.ROOT);
        StringBuilder pieces = new StringBuilder();
        int[] characters = lower.codePoints().toArray();
        for (int place = 0; place < characters.length; place++) {
            append(pieces, characters, place);
        }
        return pieces.toString();
    }

    private static void append(StringBuilder pieces, int[] characters, int place) {
        int character = characters[place];
        if (character == SCHWA) {
            pieces.append('e');
        } else if (character == AYN && begins(pieces) && !vowelFollows(characters, place)) {
            pieces.append('a');
        } else if (!Character.isLetter(character) && Character.getType(character) != Character.NON_SPACING_MARK
                || STOPS.indexOf(character) >= 0) {
            pieces.append(STOPS.indexOf(character) >= 0 ? "" : " ");
        } else if (Character.isLetter(character)) {
            pieces.appendCodePoint(character);
        }
    }

    private static boolean begins(StringBuilder pieces) {
        return pieces.isEmpty() || pieces.charAt(pieces.length() - 1) == ' ';
    }

    private static boolean vowelFollows(int[] characters, int place) {
        return place + 1 < characters.length && VOWELS.indexOf(characters[place + 1]) >= 0;
    }
}
