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
    CHILD_ALONE,
    /** The stage needs more of who the person is than they have shown so far. */
    IDENTITY_NOT_SHOWN,
    /** No person has compared the face photo with the papers yet. */
    FACE_PHOTO_NOT_COMPARED,
    /** The person has not shown once more, after the call, that they are in France. */
    PRESENCE_NOT_SHOWN;

    /** The stable code, such as {@code undo_expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
