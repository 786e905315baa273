package org.passerelle.evidence;

import java.util.Locale;

/** How far a piece of evidence has come, as its owner sees it. */
public enum PieceState {
    RECEIVED,
    CHECKING,
    ACCEPTED,
    BETTER_PHOTO_NEEDED,
    NOT_USABLE;

    /** The word in rows and replies, such as {@code better_photo_needed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PieceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
