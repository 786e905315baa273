package org.passerelle.cases.status;

import java.util.Locale;

/** Whom a case is about, seen from the account that owns it. */
public enum Person {
    /** The owner of the account, of whatever age. */
    ADULT,
    /** A child of the owner, who answers for them. */
    CHILD;

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
