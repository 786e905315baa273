package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Finds the account of a contact that was just confirmed, or opens it; called under that contact's lock. */
@ApplicationScoped
class AccountOpening {

    private final SealedContacts contacts;
    private final Secrets secrets;

    AccountOpening(SealedContacts contacts, Secrets secrets) {
        this.contacts = contacts;
        this.secrets = secrets;
    }

    Uni<UUID> accountOf(Mutiny.StatelessSession tx, Confirmed confirmed) {
        Accounts accounts = new Accounts(tx);
        return accounts.ownerOf(secrets.contactHash(confirmed.contact()))
                .chain(owner -> owner == null
                        ? open(accounts, confirmed)
                        : Uni.createFrom().item(owner));
    }

    private Uni<UUID> open(Accounts accounts, Confirmed confirmed) {
        AccountRow account = new AccountRow();
        account.id = Ids.next();
        account.language = confirmed.language();
        account.createdAt = confirmed.at();
        return accounts.add(account)
                .chain(() -> accounts.add(contact(account.id, confirmed)))
                .replaceWith(account.id);
    }

    private ContactRow contact(UUID account, Confirmed confirmed) {
        ContactRow row = new ContactRow();
        row.id = Ids.next();
        row.accountId = account;
        row.kind = confirmed.contact().kind().code();
        row.sealed = contacts.seal(row.id, confirmed.contact());
        row.hash = secrets.contactHash(confirmed.contact());
        row.confirmedAt = confirmed.at();
        row.createdAt = confirmed.at();
        return row;
    }
}
