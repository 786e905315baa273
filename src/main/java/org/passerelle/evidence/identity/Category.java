package org.passerelle.evidence.identity;

import java.util.Locale;

/** What family a type of evidence belongs to; profile R wants pieces of three. */
public enum Category {
    TRAVEL_DOCUMENT,
    STATE_IDENTITY,
    CIVIL_STATUS,
    FAITH,
    FAMILY,
    REFUGEE_RECORD,
    EUROPEAN_RECORD,
    FRENCH_PAPER,
    LIFE_RECORD,
    TRACE,
    VOUCH,
    STATEMENT,
    LIVE,
    PRESENCE;

    /** The word in data and replies, such as {@code civil_status}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
