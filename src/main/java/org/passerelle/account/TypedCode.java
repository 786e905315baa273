package org.passerelle.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody signs in with a code.
 *
 * @param pin what they offer as proof, or want to have where {@code opensAnother}
 * @param opensAnother whether they want an account of their own beside those the contact has
 */
record TypedCode(
        String contact,
        String code,
        @Nullable String pin,
        boolean opensAnother,
        @Nullable String deviceToken) {}
