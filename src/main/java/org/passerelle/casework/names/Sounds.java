package org.passerelle.casework.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a word sounds, as the row of its consonants: scripts that write no short vowels, and spellings that differ in
 * vowels, doubled letters and the voice of a consonant, come out alike. A vowel counts only where the word begins with it.
 */
final class Sounds {

    private static final int MOST = 6;
    private static final int SHORTEST_WITH_ARTICLE = 4;
    private static final String VOWELS = "aeiouwvy";

    /** Letters that are read in more than one way, longest first among those that begin alike. */
    private static final Map<String, List<String>> GROUPS = Map.ofEntries(
            Map.entry("dzh", List.of("j")),
            Map.entry("tch", List.of("s")),
            Map.entry("sch", List.of("s")),
            Map.entry("kh", List.of("h")),
            Map.entry("gh", List.of("g")),
            Map.entry("sh", List.of("s")),
            Map.entry("ch", List.of("s")),
            Map.entry("zh", List.of("j")),
            Map.entry("ph", List.of("f")),
            Map.entry("ts", List.of("s", "ts")),
            Map.entry("tz", List.of("s")),
            Map.entry("ck", List.of("k")),
            Map.entry("dj", List.of("j")),
            Map.entry("th", List.of("t", "s")),
            Map.entry("dh", List.of("t", "z", "th")),
            Map.entry("dz", List.of("z", "t")),
            Map.entry("x", List.of("ks", "h")),
            // As Europeans read it, as Turks and Kurds do, and with the mark under it that is often left out.
            Map.entry("c", List.of("k", "j", "s")),
            // Jamal is Gamal in Egypt.
            Map.entry("j", List.of("j", "g")),
            Map.entry("q", List.of("k")),
            Map.entry("d", List.of("t")));

    private static final int LONGEST_GROUP = 3;

    private Sounds() {}

    /** Never empty for a word that has letters. */
    static Set<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>(read(word));
        if (word.startsWith("al") && word.length() >= SHORTEST_WITH_ARTICLE) {
            sounds.addAll(read(word.substring(2)));
        }
        // In Somali a c stands for the ʿayn, as in Cali and Cumar.
        if (word.startsWith("c") && word.length() > 1 && "aeiou".indexOf(word.charAt(1)) >= 0) {
            sounds.addAll(read(word.substring(1)));
        }
        return sounds;
    }

    /** Tells apart those that sound alike: nwkaky is nukaki, and not nakuka. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int place = 0; place < word.length(); place++) {
            char letter = plain(word.charAt(place));
            if (plain.isEmpty() || plain.charAt(plain.length() - 1) != letter) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'o', 'v', 'w' -> 'u';
            case 'e', 'y' -> 'i';
            default -> letter;
        };
    }

    private static Set<String> read(String word) {
        Set<String> begun = Set.of("");
        int place = 0;
        while (place < word.length()) {
            String group = group(word, place);
            begun = continued(begun, readings(group, place == 0));
            place += group.length();
        }
        Set<String> ended = new LinkedHashSet<>();
        begun.forEach(sound -> ended.add(withoutLastBreath(sound)));
        return ended;
    }

    private static String group(String word, int place) {
        for (int length = Math.min(LONGEST_GROUP, word.length() - place); length > 1; length--) {
            String group = word.substring(place, place + length);
            if (GROUPS.containsKey(group)) {
                return group;
            }
        }
        return word.substring(place, place + 1);
    }

    private static List<String> readings(String group, boolean first) {
        if (VOWELS.contains(group)) {
            return List.of(first ? beginning(group) : "");
        }
        return GROUPS.getOrDefault(group, List.of(group));
    }

    private static String beginning(String vowel) {
        return switch (vowel) {
            case "w", "v" -> "v";
            case "y" -> "y";
            default -> "a";
        };
    }

    private static Set<String> continued(Set<String> begun, List<String> readings) {
        Set<String> longer = new LinkedHashSet<>();
        for (String reading : readings) {
            for (String start : begun) {
                if (longer.size() < MOST) {
                    longer.add(start.endsWith(reading) ? start : start + reading);
                }
            }
        }
        return longer;
    }

    /** Fatimah and Fatima, and the letter that ends such names in Arabic script. */
    private static String withoutLastBreath(String sound) {
        return sound.length() > 1 && sound.endsWith("h") ? sound.substring(0, sound.length() - 1) : sound;
    }
}
