package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;

/** The accounts of a demonstration's made-up people, opened as if they had typed their codes. */
@ApplicationScoped
public class DemoAccounts {

    private final Mutiny.SessionFactory sessions;
    private final AccountOpening opening;
    private final Secrets secrets;
    private final InstantSource clock;

    DemoAccounts(Mutiny.SessionFactory sessions, AccountOpening opening, Secrets secrets, InstantSource clock) {
        this.sessions = sessions;
        this.opening = opening;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether nobody but these has signed in so far. */
    public Uni<Boolean> nobodyBut(List<Contact.Phone> phones) {
        List<byte[]> hashes = phones.stream().map(secrets::contactHash).toList();
        return sessions.withStatelessSession(tx -> new Accounts(tx).nobodyBut(hashes));
    }

    /** The PIN of all made-up people: what was submitted asks for it on a new phone. */
    static final String PIN = "4821";

    /** The account of a phone, which is opened unless it is there. */
    public Uni<UUID> accountOf(Contact.Phone phone, String language) {
        Confirmed confirmed = new Confirmed(phone, language, clock.instant());
        return sessions.withStatelessTransaction(tx -> new Codes(tx)
                .lock(secrets.contactHash(phone))
                .chain(() -> accountOf(tx, confirmed))
                .map(Accounts.Owner::account));
    }

    private Uni<Accounts.Owner> accountOf(Mutiny.StatelessSession tx, Confirmed confirmed) {
        return new Accounts(tx)
                .ownersOf(secrets.contactHash(confirmed.contact()))
                .chain(owners -> owners.isEmpty()
                        ? opening.open(tx, confirmed, PIN)
                        : Uni.createFrom().item(owners.getFirst()));
    }
}
