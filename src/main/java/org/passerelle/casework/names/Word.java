package org.passerelle.casework.names;

import java.util.Set;

/**
 * One word of a name in Latin letters.
 *
 * @param spelled its lower-case letters without marks
 * @param sounds how it may sound: most words sound one way, some letters are read in two
 * @param plain its letters with vowels as scripts write them that have few, and no letter twice in a row
 */
public record Word(String spelled, Set<String> sounds, String plain) {

    public Word {
        sounds = Set.copyOf(sounds);
    }

    static Word of(String spelled) {
        return new Word(spelled, Sounds.of(spelled), Sounds.plain(spelled));
    }

    /** The two words written as one. */
    Word joined(Word next) {
        return of(spelled + next.spelled);
    }

    boolean soundsLike(Word other) {
        return sounds.stream().anyMatch(other.sounds::contains);
    }
}
