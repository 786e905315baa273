package org.passerelle.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something more is asked for; each is a reason of the move that asks, of the same code. */
public enum WhyWanted {
    PAPER_UNREADABLE,
    IDENTITY_UNCLEAR,
    PRESENCE_UNCLEAR,
    OTHER;

    /** The word in rows and replies, such as {@code identity_unclear}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code; empty for any other text. */
    public static Optional<WhyWanted> of(String code) {
        return Arrays.stream(values()).filter(why -> why.code().equals(code)).findFirst();
    }
}
