package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.platform.security.AccessTokens;
import org.passerelle.platform.security.Roles;

/** Writes the two tokens of a session. */
@ApplicationScoped
class SessionTokens {

    private final AccessTokens accessTokens;

    SessionTokens(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    NewSession of(UUID account, RefreshToken refreshToken) {
        return new NewSession(
                accessTokens.issue(account, refreshToken.session(), Set.of(Roles.APPLICANT)),
                refreshToken.written(),
                AccessTokens.LIFETIME.toSeconds());
    }
}
