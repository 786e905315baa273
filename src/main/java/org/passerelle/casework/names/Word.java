package org.passerelle.casework.names;

import java.util.Set;

/**
 * One word of a name in Latin letters.
 *
 * @param spelled its lower-case letters without marks
 * @param sounds how it may sound: most words sound one way, some letters are read in two
 */
public record Word(String spelled, Set<String> sounds) {

    public Word {
        sounds = Set.copyOf(sounds);
    }

    static Word of(String spelled) {
        return new Word(spelled, Sounds.of(spelled));
    }

    /** The two words written as one. */
    Word joined(Word next) {
        return of(spelled + next.spelled);
    }

    boolean soundsLike(Word other) {
        return sounds.stream().anyMatch(other.sounds::contains);
    }
}
