package org.passerelle.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody goes on with a ticket.
 *
 * @param first whether they are the one who has no PIN yet, and choose this one
 * @param opensAnother whether they want an account of their own beside those the contact has, with this PIN
 */
record TypedPin(
        String ticket,
        String pin,
        boolean first,
        boolean opensAnother,
        @Nullable String deviceToken) {}
