package org.passerelle.drafts.form;

import java.util.Locale;

/** What kind of answer a question takes. */
public enum QuestionType {
    TEXT,
    LONG_TEXT,
    NAME,
    PHONE,
    EMAIL,
    PLACE,
    COUNTRY,
    CHOICE,
    MANY_OF,
    YES_NO,
    DATE,
    GROUP;

    /** The name of the type in definitions and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
