package org.passerelle.account.proof;

/** Shows of a contact what its owner knows it by, and what nobody could write to. */
public final class Mask {

    private static final int COUNTRY = 3;
    private static final int END = 2;
    private static final String HIDDEN = "…";

    private Mask() {}

    /** The beginning and the end of a phone number; the first letter and the domain of an address. */
    public static String of(String contact) {
        int at = contact.lastIndexOf('@');
        return at > 0
                ? contact.substring(0, contact.offsetByCodePoints(0, 1)) + HIDDEN + contact.substring(at)
                : contact.substring(0, COUNTRY) + HIDDEN + contact.substring(contact.length() - END);
    }
}
