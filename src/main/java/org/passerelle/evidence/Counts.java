package org.passerelle.evidence;

import java.util.Locale;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Identity;

/** What a piece counts for, in a word. */
enum Counts {
    /** Nobody has looked at it. */
    NOT_CHECKED,
    /** It was given too long ago to count. */
    RAN_OUT,
    /** It is no proof by itself, and makes what the person says believable. */
    SUPPORTS,
    SOME,
    GOOD,
    STRONG;

    private static final int GOOD_FROM = 2;
    private static final int STRONG_FROM = 3;

    /** The word in replies, such as {@code not_checked}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Counts of(HeldPiece piece, Identity identity) {
        if (!identity.counting().contains(piece)) {
            return RAN_OUT;
        }
        if (piece.validity() == 0) {
            return NOT_CHECKED;
        }
        if (piece.strength() == 0) {
            return SUPPORTS;
        }
        if (piece.strength() < GOOD_FROM) {
            return SOME;
        }
        return piece.strength() < STRONG_FROM ? GOOD : STRONG;
    }
}
