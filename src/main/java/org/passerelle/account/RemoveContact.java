package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Silences;
import org.passerelle.platform.security.Actor;

/**
 * Removes a contact and tells every contact, also the one that goes; the last one stays unless a code brings back.
 * What was silenced there is forgotten with the last account that had it.
 */
@ApplicationScoped
class RemoveContact {

    private final Mutiny.SessionFactory sessions;
    private final AccountNotices notices;
    private final SealedContacts contacts;
    private final Silences silences;

    RemoveContact(Mutiny.SessionFactory sessions, AccountNotices notices, SealedContacts contacts, Silences silences) {
        this.sessions = sessions;
        this.notices = notices;
        this.contacts = contacts;
        this.silences = silences;
    }

    Uni<ContactOutcome> remove(Actor.Applicant actor, UUID id) {
        UUID account = actor.accountId();
        return sessions.withStatelessTransaction(tx -> new Contacts(tx)
                        .lock(account)
                        .chain(() -> new Contacts(tx).find(account, id))
                        .chain(found -> found(tx, account, found)))
                .invoke(notices::kick);
    }

    private Uni<ContactOutcome> found(Mutiny.StatelessSession tx, UUID account, Contacts.@Nullable Stored contact) {
        if (contact == null) {
            return Uni.createFrom().item(new ContactOutcome.NotFound());
        }
        return needed(tx, account, contact)
                .chain(needed -> needed
                        ? Uni.createFrom().item(new ContactOutcome.LastContact())
                        : remove(tx, account, contact));
    }

    /** A PIN alone brings nobody back: it is asked for after a code. */
    private static Uni<Boolean> needed(Mutiny.StatelessSession tx, UUID account, Contacts.Stored contact) {
        return new Contacts(tx).hashesOf(account).chain(confirmed -> new Accounts(tx)
                .find(account)
                .map(row -> contact.confirmed() && confirmed.size() == 1 && row.recoveryHash == null));
    }

    private Uni<ContactOutcome> remove(Mutiny.StatelessSession tx, UUID account, Contacts.Stored contact) {
        return notices.tellAll(tx, account, Notice.CONTACT_CHANGED)
                .chain(() -> new Contacts(tx).remove(contact.id()))
                .chain(() -> new Accounts(tx).contactOf(contact.hash()))
                .chain(left -> left == null
                        ? silences.endOwn(tx, contacts.open(contact), account)
                        : silences.endPersonal(tx, contacts.open(contact), account))
                .replaceWith(new ContactOutcome.Removed());
    }
}
