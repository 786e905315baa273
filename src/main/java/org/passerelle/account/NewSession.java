package org.passerelle.account;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a client gets at sign-in and at each refresh.
 *
 * @param expiresIn the access token's life in seconds
 * @param deviceToken what shows at the next sign-in that this phone was here before
 * @param limited whether more proof is needed before the person's file opens
 */
record NewSession(
        String accessToken,
        String refreshToken,
        long expiresIn,
        String deviceToken,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean limited) {}
