package org.passerelle.assistance.consent;

import java.util.Locale;

/** Why a helper has no access any more. */
public enum EndReason {
    /** Its days were over. */
    RAN_OUT,
    /** The person ended it. */
    REVOKED,
    /** The person gave the same helper other access in its place. */
    REPLACED,
    /** The helper left their organisation. */
    LEFT;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
