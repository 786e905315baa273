package org.passerelle.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;

/**
 * Somebody to be invited, with what they may do here.
 *
 * @param organisation the partner organisation they are to work for; null for UKVI
 */
record Invitee(
        Contact.Email email,
        String name,
        Set<String> roles,
        @Nullable UUID organisation) {

    private static final int LONGEST_NAME = 100;

    Invitee {
        roles = Set.copyOf(roles);
    }

    /** Whether a name says something and is not too long. */
    static boolean named(String name) {
        return !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST_NAME;
    }

    /** Its text form says nothing, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Invitee";
    }
}
