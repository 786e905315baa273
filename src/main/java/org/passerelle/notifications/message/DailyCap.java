package org.passerelle.notifications.message;

/** How much a person is told in a day: more than that is folded into one message of the next morning. */
public final class DailyCap {

    /** Messages a person gets at a contact in a day of Paris. */
    public static final int MOST = 6;

    private DailyCap() {}

    /** Whether messages of that kind count; what somebody waits for, and what warns of danger, does not. */
    public static boolean counts(Occasion occasion) {
        return switch (occasion) {
            case ASKED, NEWS, DECISION, REMINDER, DIGEST, FOLD -> true;
            case CODE, REPLY, SAFETY, STAFF -> false;
        };
    }

    /** Whether one that is too much is told of the next morning; a digest is not missed. */
    public static boolean folds(Occasion occasion) {
        return counts(occasion) && occasion != Occasion.DIGEST;
    }
}
