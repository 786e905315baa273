package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.AccessTokens;

/** Opens sessions of staff and writes their tokens. */
@ApplicationScoped
class StaffSessionOpening {

    private final Secrets secrets;
    private final AccessTokens accessTokens;

    StaffSessionOpening(Secrets secrets, AccessTokens accessTokens) {
        this.secrets = secrets;
        this.accessTokens = accessTokens;
    }

    Uni<StaffTokens> open(Mutiny.StatelessSession tx, UUID staff, Set<String> roles, Instant now) {
        RefreshToken token = secrets.newRefreshToken(Ids.next());
        StaffSessionRow row = new StaffSessionRow();
        row.id = token.session();
        row.staffId = staff;
        row.currentHash = secrets.nonceHash(token);
        row.createdAt = now;
        row.refreshedAt = now;
        row.usedAt = now;
        return new StaffSessions(tx).add(row).map(_ -> tokens(staff, roles, token));
    }

    StaffTokens tokens(UUID staff, Set<String> roles, RefreshToken refreshToken) {
        return new StaffTokens(
                accessTokens.issue(staff, refreshToken.session(), roles),
                refreshToken.written(),
                AccessTokens.LIFETIME.toSeconds());
    }
}
