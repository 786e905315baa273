package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.EveryContact;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Tells the owner of an account something in the account's language, whoever brought it about. */
@ApplicationScoped
public class AccountNotices {

    private final Outbox outbox;
    private final EveryContact everyContact;

    AccountNotices(Outbox outbox, EveryContact everyContact) {
        this.outbox = outbox;
        this.everyContact = everyContact;
    }

    /** Tells the preferred contact in the caller's transaction; nothing for an account that is not there. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, UUID account, Notice notice) {
        return tell(tx, new Announcement(account, null, notice, Map.of()));
    }

    /** The same about a case. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, Announcement announcement) {
        UUID account = announcement.account();
        return account == null
                ? Uni.createFrom().voidItem()
                : new Accounts(tx)
                        .languageOf(account)
                        .chain(language -> language == null
                                ? Uni.createFrom().voidItem()
                                : outbox.tell(tx, announcement, language));
    }

    /** Tells every confirmed contact: who did it may hold one of them. */
    Uni<Void> tellAll(Mutiny.StatelessSession tx, UUID account, Notice notice) {
        return tellAll(tx, account, notice, Map.of());
    }

    Uni<Void> tellAll(Mutiny.StatelessSession tx, UUID account, Notice notice, Map<String, String> values) {
        return everyContact.tell(tx, account, notice, values).replaceWithVoid();
    }

    /** Tells these contacts, whether they are the account's already or not. */
    Uni<Void> tell(
            Mutiny.StatelessSession tx,
            UUID account,
            List<Contact> to,
            Notice notice,
            String language,
            Map<String, String> values) {
        return everyContact.tell(tx, account, to, notice, language, values).replaceWithVoid();
    }

    /** Starts the workers; to be called when the transaction has ended. */
    public void kick() {
        outbox.kick();
    }
}
