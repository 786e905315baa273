package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells where, and in which language, the owner of an account is written to. */
@ApplicationScoped
public class Addressees {

    private final AccountDesk accounts;

    Addressees(AccountDesk accounts) {
        this.accounts = accounts;
    }

    /** The contacts that are confirmed, the preferred one first. */
    public Uni<List<Contact>> contactsOf(Mutiny.StatelessSession tx, UUID account) {
        return accounts.contactsOf(tx, account);
    }

    /** The tag of their language. */
    public Uni<String> languageOf(Mutiny.StatelessSession tx, UUID account) {
        return accounts.languageOf(tx, account);
    }
}
