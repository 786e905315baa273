package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells a person on every contact they have, for what must not be missed. */
@ApplicationScoped
public class EveryContact {

    private final AccountDesk accounts;
    private final Outbox outbox;

    EveryContact(AccountDesk accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Writes the messages in the caller's transaction; gives their ids, none for somebody without a contact. */
    public Uni<List<UUID>> tell(
            Mutiny.StatelessSession tx, @Nullable UUID account, Notice notice, Map<String, String> values) {
        return tell(tx, new Announcement(account, null, notice, values));
    }

    /** The same about a case. */
    public Uni<List<UUID>> tell(Mutiny.StatelessSession tx, Announcement announcement) {
        UUID account = announcement.account();
        return accounts.contactsOf(tx, account)
                .chain(contacts -> account == null || contacts.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : accounts.languageOf(tx, account)
                                .chain(language -> tell(tx, account, contacts, language, announcement)));
    }

    /** Tells these contacts, whether they are the account's already or not. */
    public Uni<List<UUID>> tell(
            Mutiny.StatelessSession tx,
            UUID account,
            List<Contact> contacts,
            Notice notice,
            String language,
            Map<String, String> values) {
        return tell(tx, account, contacts, language, new Announcement(account, null, notice, values));
    }

    private Uni<List<UUID>> tell(
            Mutiny.StatelessSession tx,
            UUID account,
            List<Contact> contacts,
            String language,
            Announcement announcement) {
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(contact -> outbox.send(tx, announcement.to(account, contact, language)))
                .collect()
                .asList();
    }
}
