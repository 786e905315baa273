package org.passerelle.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff gets at sign-in and at each refresh.
 *
 * @param expiresIn the access token's life in seconds
 * @param deviceToken what shows at the next sign-in that this device was here before; null at a refresh
 */
record StaffTokens(
        String accessToken,
        String refreshToken,
        long expiresIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deviceToken) {

    StaffTokens(String accessToken, String refreshToken, long expiresIn) {
        this(accessToken, refreshToken, expiresIn, null);
    }

    /** The same for who has just signed in on a device. */
    StaffTokens on(String device) {
        return new StaffTokens(accessToken, refreshToken, expiresIn, device);
    }
}
