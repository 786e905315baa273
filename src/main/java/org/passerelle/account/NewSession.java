package org.passerelle.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets at sign-in and at each refresh.
 *
 * @param expiresIn the access token's life in seconds
 * @param deviceToken what shows at the next sign-in that this phone was here before; null for staff
 * @param limited whether more proof is needed before the person's file opens
 */
record NewSession(
        String accessToken,
        String refreshToken,
        long expiresIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deviceToken,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean limited) {

    /** Of somebody whose phone is not looked at. */
    NewSession(String accessToken, String refreshToken, long expiresIn) {
        this(accessToken, refreshToken, expiresIn, null, false);
    }
}
