package org.passerelle.drafts.sync;

import java.util.Locale;

/** Who typed an answer. */
public enum Author {
    APPLICANT,
    HELPER,
    STAFF;

    /** The word in replies and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The author of that word. */
    public static Author of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
