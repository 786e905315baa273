package org.passerelle.evidence.location;

import java.util.Locale;

/** What a device fix says of being in metropolitan France; that somebody is not there only a person may conclude. */
public enum Verdict {
    /** Inside, and as exact as it takes. */
    CONFIRMED,
    /** Inside, and not exact enough to be sure. */
    PROBABLE,
    /** Further outside than it may be wrong. */
    OUTSIDE,
    /** It cannot be told. */
    UNCERTAIN,
    /** It was measured too long before it was sent. */
    STALE;

    /** The word in rows and replies, such as {@code confirmed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
