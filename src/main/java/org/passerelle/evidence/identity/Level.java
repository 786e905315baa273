package org.passerelle.evidence.identity;

import java.util.Locale;

/** How certain it is who somebody is, the least first; each level includes those below it. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** The word in replies, such as {@code very_high}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
