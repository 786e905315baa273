package org.passerelle.evidence.vouch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What everybody who vouches declares. */
public enum Declaration {
    /** They were not paid for it. */
    NOT_PAID,
    /** Nobody they vouch for vouches for them in return. */
    NOT_IN_RETURN,
    /** They do not speak for an authority of the country that the person left. */
    NO_AUTHORITY,
    /** They are 18 or over. */
    OF_AGE;

    /** The declaration of that word; empty for any other. */
    public static Optional<Declaration> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The word in requests and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
