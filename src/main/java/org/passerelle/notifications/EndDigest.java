package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends the weekly message of an account, for whoever has the link that came with it. */
@ApplicationScoped
public class EndDigest {

    private final Mutiny.SessionFactory sessions;
    private final AccountDesk accounts;
    private final Preferences preferences;

    EndDigest(Mutiny.SessionFactory sessions, AccountDesk accounts, Preferences preferences) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.preferences = preferences;
    }

    /** False when there is no such account any more; nothing of it comes back. */
    public Uni<Boolean> end(UUID account) {
        return sessions.withStatelessTransaction(tx -> accounts.knows(tx, account)
                .call(known -> known
                        ? preferences.endDigest(tx, account)
                        : Uni.createFrom().voidItem()));
    }
}
