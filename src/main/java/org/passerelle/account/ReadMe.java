package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Shows a person what the service speaks to them in, and what they can prove themselves with. */
@ApplicationScoped
class ReadMe {

    private final Mutiny.SessionFactory sessions;

    ReadMe(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** {@code pin} and {@code recoveryCode} say whether there is one; {@code limited} whether it is asked for. */
    record Me(String language, boolean pin, boolean recoveryCode, boolean limited) {

        static Me of(AccountRow account, boolean limited) {
            return new Me(account.language, account.pinHash != null, account.recoveryHash != null, limited);
        }
    }

    Uni<Me> read(Actor.Applicant actor) {
        return sessions.withStatelessSession(tx -> new Accounts(tx).find(actor.accountId()))
                .map(account -> Me.of(account, actor.limited()));
    }
}
