package org.passerelle.drafts.form;

/** Tells whether an e-mail address can exist: RFC 5321's lengths, one at sign, a domain with a dot, nothing unseen. */
final class EmailCheck {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    private EmailCheck() {}

    static boolean isValid(String email) {
        int at = email.indexOf('@');
        return email.length() <= LONGEST
                && at > 0
                && at <= LONGEST_LOCAL_PART
                && email.indexOf('@', at + 1) < 0
                && email.codePoints().noneMatch(c -> Blank.isUnseen(c) || "<>,;:\"()[]\\".indexOf(c) >= 0)
                && dotsStandBetween(email.substring(0, at))
                && email.indexOf('.', at) > 0
                && dotsStandBetween(email.substring(at + 1));
    }

    private static boolean dotsStandBetween(String words) {
        return !words.startsWith(".") && !words.endsWith(".") && !words.contains("..");
    }
}
