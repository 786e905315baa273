package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;

/** The accounts of a demonstration's made-up people, opened as if they had typed their codes. */
@ApplicationScoped
public class DemoAccounts {

    private final AccountOpening opening;
    private final Secrets secrets;
    private final InstantSource clock;

    DemoAccounts(AccountOpening opening, Secrets secrets, InstantSource clock) {
        this.opening = opening;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** True for the one transaction that may open the first accounts: there are none, and nobody else is at it. */
    public Uni<Boolean> mayBegin(Mutiny.StatelessSession tx) {
        Accounts accounts = new Accounts(tx);
        return accounts.tryLockAll()
                .chain(locked -> locked ? accounts.none() : Uni.createFrom().item(false));
    }

    /** The account of a phone, which is opened unless it is there. */
    public Uni<UUID> accountOf(Mutiny.StatelessSession tx, Contact.Phone phone, String language) {
        return new Codes(tx)
                .lock(secrets.contactHash(phone))
                .chain(() -> opening.accountOf(tx, new Confirmed(phone, language, clock.instant())));
    }
}
