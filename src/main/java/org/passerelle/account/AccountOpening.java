package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.Ids;
import org.passerelle.privacy.FieldCipher;

/** Finds the account of a contact that was just confirmed, or opens it; called under that contact's lock. */
@ApplicationScoped
class AccountOpening {

    private final FieldCipher cipher;

    AccountOpening(FieldCipher cipher) {
        this.cipher = cipher;
    }

    record Confirmed(Contact contact, byte[] hash, String language, Instant now) {}

    Uni<UUID> accountOf(Mutiny.StatelessSession tx, Confirmed confirmed) {
        Accounts accounts = new Accounts(tx);
        return accounts.ownerOf(confirmed.hash())
                .chain(owner -> owner == null
                        ? open(accounts, confirmed)
                        : Uni.createFrom().item(owner));
    }

    private Uni<UUID> open(Accounts accounts, Confirmed confirmed) {
        AccountRow account = new AccountRow();
        account.id = Ids.next();
        account.language = confirmed.language();
        account.createdAt = confirmed.now();
        return accounts.add(account)
                .chain(() -> accounts.add(contact(account.id, confirmed)))
                .replaceWith(account.id);
    }

    private ContactRow contact(UUID account, Confirmed confirmed) {
        ContactRow row = new ContactRow();
        row.id = Ids.next();
        row.accountId = account;
        row.kind = SealedContacts.kind(confirmed.contact());
        row.sealed = SealedContacts.seal(cipher, row.id, confirmed.contact());
        row.hash = confirmed.hash();
        row.confirmedAt = confirmed.now();
        row.createdAt = confirmed.now();
        return row;
    }
}
