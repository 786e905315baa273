package org.passerelle.assistance.consent;

import java.util.Locale;

/** As what somebody helps. */
public enum Capacity {
    HELPER,
    /** Speaks for the person in law; what they write with us is not for other helpers. */
    LEGAL_REPRESENTATIVE;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The capacity of that word. */
    public static Capacity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
