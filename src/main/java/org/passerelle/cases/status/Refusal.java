package org.passerelle.cases.status;

import java.util.Locale;

/** Why a move does not happen. */
public enum Refusal {
    MOVE_NOT_ALLOWED,
    REASON_UNKNOWN,
    ROLE_NOT_ALLOWED,
    BULK_NOT_ALLOWED,
    SECOND_PERSON_NEEDED,
    OTHER_OFFICER_NEEDED,
    UNDO_EXPIRED,
    CHALLENGE_LATE,
    ANOTHER_APPLICATION_LIVE,
    /** It is never done to a child who is alone. */
    CHILD_ALONE;

    /** The stable code, such as {@code undo_expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
