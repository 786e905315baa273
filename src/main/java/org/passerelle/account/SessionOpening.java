package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.platform.Ids;

/** Opens a session inside the transaction in which its contact was confirmed. */
@ApplicationScoped
class SessionOpening {

    private final AccountOpening accounts;
    private final Secrets secrets;
    private final SessionTokens tokens;

    SessionOpening(AccountOpening accounts, Secrets secrets, SessionTokens tokens) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    Uni<NewSession> open(Mutiny.StatelessSession tx, Confirmed confirmed) {
        return accounts.accountOf(tx, confirmed).chain(account -> open(tx, account, confirmed));
    }

    private Uni<NewSession> open(Mutiny.StatelessSession tx, UUID account, Confirmed confirmed) {
        RefreshToken token = secrets.newRefreshToken(Ids.next());
        SessionRow row = new SessionRow();
        row.id = token.session();
        row.accountId = account;
        row.language = confirmed.language();
        row.currentHash = secrets.nonceHash(token);
        row.createdAt = confirmed.at();
        row.refreshedAt = confirmed.at();
        return new Sessions(tx).add(row).map(_ -> tokens.of(account, token));
    }
}
