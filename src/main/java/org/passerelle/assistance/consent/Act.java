package org.passerelle.assistance.consent;

import java.util.Locale;

/** Something weighty that a helper may do for a person only if they say so. */
public enum Act {
    SUBMIT,
    WITHDRAW,
    CONTACTS;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The act of that word. */
    public static Act of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
