package org.passerelle.drafts.life;

import java.util.Locale;

/** Of what the owner of a draft is reminded. */
public enum ReminderKind {
    /** It leaves the list. */
    HIDDEN,
    /** It is erased. */
    ERASED;

    /** The word in rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word; throws IllegalArgumentException for any other. */
    public static ReminderKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
