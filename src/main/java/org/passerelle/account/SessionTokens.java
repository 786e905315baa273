package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.platform.security.AccessTokens;
import org.passerelle.platform.security.Roles;

/** Writes the tokens of a session. */
@ApplicationScoped
class SessionTokens {

    private final AccessTokens accessTokens;
    private final ProofSecrets proofs;

    SessionTokens(AccessTokens accessTokens, ProofSecrets proofs) {
        this.accessTokens = accessTokens;
        this.proofs = proofs;
    }

    NewSession of(UUID account, RefreshToken refreshToken, UUID device, boolean limited) {
        return new NewSession(
                accessTokens.issue(account, refreshToken.session(), Set.of(Roles.APPLICANT)),
                refreshToken.written(),
                AccessTokens.LIFETIME.toSeconds(),
                proofs.deviceToken(device),
                limited);
    }
}
