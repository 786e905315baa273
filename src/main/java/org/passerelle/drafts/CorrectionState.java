package org.passerelle.drafts;

import java.util.Locale;

/** Where a correction stands. */
enum CorrectionState {
    /** Kept, and not filed yet. */
    PROPOSED,
    APPLIED,
    IN_REVIEW,
    ACCEPTED,
    DECLINED,
    /** The person filed another one for the same question while it was looked at. */
    REPLACED,
    TAKEN_BACK;

    /** The word in rows and replies. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CorrectionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
