package org.passerelle.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door of an account, whose contact was just confirmed.
 *
 * @param fresh whether the account was opened for them this moment
 * @param proven whether they have shown more than that they hold the contact
 * @param pin what they offer as proof, if it should be asked for
 */
record Arrival(
        Accounts.Owner owner,
        boolean fresh,
        boolean proven,
        @Nullable String pin,
        String language,
        @Nullable String deviceToken,
        Instant now) {}
