package org.passerelle.drafts.sync;

import java.util.Locale;

/** Why one change of a call is refused while the others are stored. */
public enum RefusalCode {
    /** No version of the form ever had this key. */
    UNKNOWN_KEY,
    /** Over 8192 bytes as compact JSON. */
    VALUE_TOO_LARGE,
    /** Not the JSON type or members that this question takes. */
    WRONG_SHAPE,
    /** The device used this number for another change of this key. */
    N_REUSED,
    /** The application holds more answers, or more alternatives, than any person types. */
    TOO_MANY_ANSWERS;

    /** The word in replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
