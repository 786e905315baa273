package org.passerelle.notifications.message;

/** Whether somebody wants a message where it would go. */
public enum Wanted {
    /** It is sent. */
    YES,
    /** It is not sent at all. */
    NO,
    /** Not there, and so at another contact of theirs, if there is one. */
    ELSEWHERE;

    /** Of a contact that wants no reminders. */
    public static Wanted withoutReminders(Occasion occasion) {
        return optional(occasion) ? NO : YES;
    }

    /** Of a contact that wants nothing but codes; who texts there wants an answer. */
    public static Wanted withoutAnything(Occasion occasion) {
        return switch (occasion) {
            case CODE, REPLY, SAFETY, STAFF -> YES;
            case REMINDER, DIGEST -> NO;
            case ASKED, NEWS, DECISION, FOLD -> ELSEWHERE;
        };
    }

    /** Of a person with these wishes. */
    public static Wanted of(Occasion occasion, boolean digest, boolean quiet) {
        boolean unwanted = quiet && optional(occasion) || !digest && occasion == Occasion.DIGEST;
        return unwanted ? NO : YES;
    }

    /** Whether it can be unwanted at all by those who want the rest. */
    public static boolean optional(Occasion occasion) {
        return occasion == Occasion.REMINDER || occasion == Occasion.DIGEST;
    }
}
