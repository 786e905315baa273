package org.passerelle.casework.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a name is found by: its words as they are spelled, as they sound, nearly as they sound, and in threes of letters. */
public final class Marks {

    private static final int SHORTEST_NEAR = 3;

    private Marks() {}

    /** All marks of a person with these names. */
    public static Set<String> of(Collection<List<Word>> names) {
        Set<String> marks = new LinkedHashSet<>();
        names.forEach(name -> add(marks, name));
        return marks;
    }

    private static void add(Set<String> marks, List<Word> name) {
        for (int place = 0; place < name.size(); place++) {
            Word word = name.get(place);
            marks.add(spelled(word));
            marks.addAll(sounds(word));
            marks.addAll(near(word));
            marks.addAll(threes(word));
            if (place + 1 < name.size()) {
                marks.addAll(sounds(word.joined(name.get(place + 1))));
            }
        }
    }

    static String spelled(Word word) {
        return "=" + word.spelled();
    }

    static Set<String> sounds(Word word) {
        Set<String> marks = new LinkedHashSet<>();
        word.sounds().forEach(sound -> marks.add("~" + sound));
        return marks;
    }

    /** Two words have one of these in common if a consonant is missing in one of them, or is another one. */
    static Set<String> near(Word word) {
        Set<String> marks = new LinkedHashSet<>();
        for (String sound : word.sounds()) {
            marks.add("≈" + sound);
            for (int gone = 0; sound.length() >= SHORTEST_NEAR && gone < sound.length(); gone++) {
                marks.add("≈" + without(sound, gone));
            }
        }
        return marks;
    }

    /** Two alike that come to stand side by side are heard as one, as everywhere. */
    private static String without(String sound, int gone) {
        String rest = sound.substring(0, gone) + sound.substring(gone + 1);
        boolean twice = gone > 0 && gone < rest.length() && rest.charAt(gone - 1) == rest.charAt(gone);
        return twice ? rest.substring(0, gone) + rest.substring(gone + 1) : rest;
    }

    /** Each three letters in a row, the beginning and the end of the word counted as one each. */
    static Set<String> threes(Word word) {
        String padded = "^" + word.spelled() + "$";
        Set<String> marks = new LinkedHashSet<>();
        for (int place = 0; place + 3 <= padded.length(); place++) {
            marks.add(padded.substring(place, place + 3));
        }
        return marks;
    }
}
