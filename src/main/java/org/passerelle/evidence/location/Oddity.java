package org.passerelle.evidence.location;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is odd about a device fix: a note for a person, never a failed check. */
public enum Oddity {
    /** An accuracy of nothing: no receiver is that exact. */
    ACCURACY_ZERO,
    /** More than 100 km: as good as no fix. */
    ACCURACY_HUGE,
    /** Exactly (0, 0). */
    ORIGIN,
    /** The very same coordinates, exactly measured, from five cases on different devices within a day. */
    SAME_PLACE,
    /** Faster than any train since the fix before. */
    TOO_FAST;

    /** Those of a fix that says nothing of where the phone is. */
    public static Set<Oddity> broken() {
        return EnumSet.of(ACCURACY_ZERO, ACCURACY_HUGE, ORIGIN);
    }

    /** The word in rows and replies, such as {@code too_fast}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
