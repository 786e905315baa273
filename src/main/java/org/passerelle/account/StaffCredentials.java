package org.passerelle.account;

import org.jspecify.annotations.Nullable;

/**
 * What a member of staff types to sign in; {@code pass} is what a closed door sent to their mailbox, if they have it, and
 * {@code deviceToken} shows that this device was here before.
 * Its text form says nothing, so that it cannot get into a log.
 */
record StaffCredentials(
        String email,
        String password,
        String totp,
        @Nullable String pass,
        @Nullable String deviceToken) {

    @Override
    public String toString() {
        return "StaffCredentials";
    }
}
