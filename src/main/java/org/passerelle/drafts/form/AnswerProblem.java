package org.passerelle.drafts.form;

import java.util.Locale;

/** Why an answer cannot be submitted as it is; it is stored all the same. */
public enum AnswerProblem {
    TOO_SHORT,
    TOO_LONG,
    PHONE_INVALID,
    EMAIL_INVALID,
    COUNTRY_UNKNOWN,
    OPTION_UNKNOWN,
    OPTION_REPEATED,
    TOO_FEW,
    TOO_MANY,
    CALENDAR_UNKNOWN,
    DATE_INCOMPLETE,
    DATE_IMPOSSIBLE,
    DATE_TOO_EARLY,
    DATE_IN_FUTURE,
    UNKNOWN_NOT_ALLOWED,
    WRONG_KIND;

    /** The stable code on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
