package org.passerelle.evidence.identity;

import java.util.Locale;

/** What a type of evidence can show. */
public enum Shows {
    /** S: strength, that there is such an identity. */
    STRENGTH,
    /** A: that the identity existed over time. */
    ACTIVITY,
    /** V: it has a photo, so that it can be compared with the person. */
    PHOTO,
    /** N: nationality. */
    NATIONALITY,
    /** G: age. */
    AGE,
    /** F: family. */
    FAMILY,
    /** L: presence in France. */
    LOCATION;

    /** The word in data and replies, such as {@code nationality}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
