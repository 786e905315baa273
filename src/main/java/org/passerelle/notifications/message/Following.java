package org.passerelle.notifications.message;

/** What a message that does not arrive calls for. */
public final class Following {

    private Following() {}

    /** Whether it goes to another contact: not a code, which was asked for at one, nor an answer to a text from there. */
    public static boolean another(Occasion occasion) {
        return switch (occasion) {
            case ASKED, NEWS, DECISION, REMINDER, FOLD -> true;
            case CODE, REPLY, SAFETY, DIGEST, STAFF -> false;
        };
    }

    /** Whether a person has to find its receiver when no contact is left; what the person did themselves, they know. */
    public static boolean person(Occasion occasion, Weight weight, boolean aboutACase) {
        return another(occasion)
                && (occasion == Occasion.NEWS
                        || occasion == Occasion.DECISION
                        || weight == Weight.WEIGHTY
                        || aboutACase);
    }
}
