package org.passerelle.drafts.sync;

import java.util.Locale;

/** What became of one change. */
public enum Outcome {
    /** It is the answer now; takes a revision. */
    SAVED,
    /** The answer was the same already. */
    UNCHANGED,
    /** The same device sent a later change of this key before. */
    SUPERSEDED,
    /** Kept beside the stored answer until a person chooses; takes a revision. */
    CONFLICT,
    /** Kept as a proposed correction; takes a revision. */
    KEPT,
    /** Not stored. */
    REFUSED;

    /** The word in replies and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of that word. */
    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
