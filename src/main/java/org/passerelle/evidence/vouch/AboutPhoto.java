package org.passerelle.evidence.vouch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The answer to "this photo is the person I know". */
public enum AboutPhoto {
    YES,
    NO,
    /** There was no photo to look at. */
    NOT_SHOWN;

    /** The answer of that word; empty for any other. */
    public static Optional<AboutPhoto> of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst();
    }

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
