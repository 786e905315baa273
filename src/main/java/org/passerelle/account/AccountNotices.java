package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells the owner of an account what was done to it, on every contact: who did it may hold one of them. */
@ApplicationScoped
class AccountNotices {

    private final Outbox outbox;
    private final SealedContacts contacts;

    AccountNotices(Outbox outbox, SealedContacts contacts) {
        this.outbox = outbox;
        this.contacts = contacts;
    }

    /** Tells every confirmed contact of the account, in its language. */
    Uni<Void> tellAll(Mutiny.StatelessSession tx, UUID account, Notice notice) {
        return tellAll(tx, account, notice, Map.of());
    }

    Uni<Void> tellAll(Mutiny.StatelessSession tx, UUID account, Notice notice, Map<String, String> values) {
        return contacts.contactsOf(tx, account).chain(all -> new Accounts(tx)
                .languageOf(account)
                .chain(language -> tell(tx, account, all, notice, language, values)));
    }

    /** Tells one contact, whether it is the account's already or not. */
    Uni<Void> tell(
            Mutiny.StatelessSession tx,
            UUID account,
            List<Contact> to,
            Notice notice,
            String language,
            Map<String, String> values) {
        return Multi.createFrom()
                .iterable(to)
                .onItem()
                .transformToUniAndConcatenate(
                        contact -> outbox.send(tx, new NewMessage(account, contact, notice, language, values, null)))
                .onItem()
                .ignoreAsUni();
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        outbox.kick();
    }
}
