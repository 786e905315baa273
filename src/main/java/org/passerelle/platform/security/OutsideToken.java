package org.passerelle.platform.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token of the outside provider says.
 *
 * @param session what all tokens of one sign-in there have in common, and no others
 * @param email null where the provider does not say that it is verified
 * @param age the time since the person signed in there
 */
public record OutsideToken(
        String issuer,
        String subject,
        String session,
        @Nullable String email,
        Duration age) {

    /** Its text form says nothing, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "OutsideToken";
    }
}
