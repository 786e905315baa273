package org.passerelle.assistance.consent;

import java.util.Locale;

/** A section of a person's file that can be opened to a helper. */
public enum Part {
    FORM,
    PAPERS,
    MESSAGES,
    LOCATION,
    /** How the case moved and why; nobody but staff writes there. */
    DECISIONS;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of that word. */
    public static Part of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
