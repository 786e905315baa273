package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Chooses the contact to which messages go first, or takes that back; every contact is told. */
@ApplicationScoped
class PreferContact {

    private final Mutiny.SessionFactory sessions;
    private final SealedContacts contacts;
    private final AccountNotices notices;

    PreferContact(Mutiny.SessionFactory sessions, SealedContacts contacts, AccountNotices notices) {
        this.sessions = sessions;
        this.contacts = contacts;
        this.notices = notices;
    }

    Uni<ContactOutcome> prefer(Actor.Applicant actor, UUID id, boolean preferred) {
        UUID account = actor.accountId();
        return sessions.withStatelessTransaction(tx -> new Contacts(tx)
                        .lock(account)
                        .chain(() -> new Contacts(tx).find(account, id))
                        .chain(found -> found(tx, account, found, preferred)))
                .invoke(notices::kick);
    }

    private Uni<ContactOutcome> found(
            Mutiny.StatelessSession tx, UUID account, Contacts.@Nullable Stored contact, boolean preferred) {
        if (contact == null) {
            return Uni.createFrom().item(new ContactOutcome.NotFound());
        }
        if (!contact.confirmed()) {
            return Uni.createFrom().item(new ContactOutcome.Unconfirmed());
        }
        return (contact.preferred() == preferred
                        ? Uni.createFrom().voidItem()
                        : change(tx, account, contact.id(), preferred))
                .chain(() -> new Contacts(tx).find(account, contact.id()))
                .map(after -> new ContactOutcome.Done(contacts.item(after)));
    }

    private Uni<Void> change(Mutiny.StatelessSession tx, UUID account, UUID id, boolean preferred) {
        return new Contacts(tx)
                .preferNone(account)
                .chain(() -> preferred
                        ? new Contacts(tx).prefer(id)
                        : Uni.createFrom().voidItem())
                .chain(() -> notices.tellAll(tx, account, Notice.CONTACT_CHANGED));
    }
}
