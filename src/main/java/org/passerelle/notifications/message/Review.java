package org.passerelle.notifications.message;

import java.util.Locale;

/** How far a text is: whether a person who knows the language has looked at it. */
public enum Review {
    /** Somebody who knows the language and the matter answers for it. */
    REVIEWED,
    /** Written, and nobody answers for it yet. */
    DRAFT,
    /** Not written yet. */
    MISSING;

    /** The word in files and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may be sent where it must be reviewed, or where a draft will do. */
    boolean suffices(boolean draftWillDo) {
        return this == REVIEWED || draftWillDo && this == DRAFT;
    }
}
