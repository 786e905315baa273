package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.AccessTokens;

/** Opens sessions of staff and writes their tokens. */
@ApplicationScoped
class StaffSessionOpening {

    private final Secrets secrets;
    private final ProofSecrets proofs;
    private final AccessTokens accessTokens;

    StaffSessionOpening(Secrets secrets, ProofSecrets proofs, AccessTokens accessTokens) {
        this.secrets = secrets;
        this.proofs = proofs;
        this.accessTokens = accessTokens;
    }

    /** On the device of that token; without one the device is new. */
    Uni<StaffTokens> open(
            Mutiny.StatelessSession tx, UUID staff, Set<String> roles, @Nullable String deviceToken, Instant now) {
        UUID device = proofs.device(deviceToken).orElseGet(Ids::next);
        RefreshToken token = secrets.newRefreshToken(Ids.next());
        StaffSessionRow row = new StaffSessionRow();
        row.id = token.session();
        row.staffId = staff;
        row.currentHash = secrets.nonceHash(token);
        row.createdAt = now;
        row.refreshedAt = now;
        row.usedAt = now;
        row.device = device;
        return new StaffSessions(tx).add(row).map(_ -> tokens(staff, roles, token)
                .on(proofs.deviceToken(device)));
    }

    StaffTokens tokens(UUID staff, Set<String> roles, RefreshToken refreshToken) {
        return new StaffTokens(
                accessTokens.issue(staff, refreshToken.session(), roles),
                refreshToken.written(),
                AccessTokens.LIFETIME.toSeconds());
    }
}
