package org.passerelle.notifications.message;

/** Why a message is sent: decides when it may go out, whether it counts for the day, and what silences it. */
public enum Occasion {
    /** A one-time code the person waits for: at any hour, never counted, never silenced. */
    CODE,
    /** What the person's own act brought about, such as a receipt or a warning about a sign-in: at any hour. */
    ASKED,
    /** The reply to a text of theirs: at any hour, within limits of its own. */
    REPLY,
    /** Whom to call in danger: at any hour, never counted, never silenced. */
    SAFETY,
    /** Something changed that others brought about: by day. */
    NEWS,
    /** A decision against the person: Monday to Thursday, by day, when somebody can be asked. */
    DECISION,
    /** Something will be lost unless the person acts: by day, silenced by {@code STOP}. */
    REMINDER,
    /** The weekly message: by day, silenced by {@code STOP} and by its own preference. */
    DIGEST,
    /** Stands for what was too much for a day: the next morning. */
    FOLD,
    /** For members of staff: at any hour, never counted. */
    STAFF
}
