package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Opens an account for whoever has just confirmed a contact; called under that contact's lock. */
@ApplicationScoped
class AccountOpening {

    private final SealedContacts contacts;
    private final Secrets secrets;
    private final ProofSecrets proofs;

    AccountOpening(SealedContacts contacts, Secrets secrets, ProofSecrets proofs) {
        this.contacts = contacts;
        this.secrets = secrets;
        this.proofs = proofs;
    }

    /** Opens it, with a PIN for one of several people behind a contact. */
    Uni<Accounts.Owner> open(Mutiny.StatelessSession tx, Confirmed confirmed, @Nullable String pin) {
        AccountRow account = new AccountRow();
        account.id = Ids.next();
        account.language = confirmed.language();
        account.createdAt = confirmed.at();
        account.usedAt = confirmed.at();
        account.pinHash = pin == null ? null : proofs.pinHash(account.id, pin);
        Accounts accounts = new Accounts(tx);
        return accounts.add(account)
                .chain(() -> new Contacts(tx).add(contact(account.id, confirmed)))
                .map(_ -> owner(account, confirmed));
    }

    private static Accounts.Owner owner(AccountRow account, Confirmed confirmed) {
        return new Accounts.Owner(account.id, account.pinHash, null, account.usedAt, null, confirmed.at(), false);
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
