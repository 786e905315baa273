package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes messages in the transaction of the change they tell about, so that both are kept or neither. Workers send them;
 * {@link #kick()} after the transaction spares the wait for the next round.
 */
@ApplicationScoped
public class Outbox {

    private final WriteMessage writing;
    private final AdmitMessage admitting;
    private final AccountDesk accounts;
    private final OutboxKick kick;

    Outbox(WriteMessage writing, AdmitMessage admitting, AccountDesk accounts, OutboxKick kick) {
        this.writing = writing;
        this.admitting = admitting;
        this.accounts = accounts;
        this.kick = kick;
    }

    /**
     * Puts a message into the outbox, to be sent when it may be; gives its id. One that its receiver does not want, or
     * that is too much for a day, is kept there and not sent.
     */
    public Uni<UUID> send(Mutiny.StatelessSession tx, NewMessage message) {
        return writing.row(tx, message)
                .call(row -> admitting.admit(tx, message, row))
                .map(row -> row.id);
    }

    /** Tells the owner of an account, on the first contact any book has; without one nothing is sent. */
    public Uni<Void> tell(
            Mutiny.StatelessSession tx, UUID accountId, Notice notice, String language, Map<String, String> values) {
        return tell(tx, new Announcement(accountId, null, notice, values), language);
    }

    /** The same about a case. */
    public Uni<Void> tell(Mutiny.StatelessSession tx, Announcement announcement, String language) {
        UUID account = announcement.account();
        return accounts.contactsOf(tx, account)
                .chain(contacts -> account == null || contacts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(tx, announcement.to(account, contacts.getFirst(), language))
                                .replaceWithVoid());
    }

    /** Takes back what has not arrived about a case of which nothing may be told any more; nothing follows it. */
    public Uni<Void> takeBack(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new UnsentMessages(tx).takeBack(application, now);
    }

    /** Starts the workers of this node at once; to be called when the transaction has ended. */
    public void kick() {
        kick.kick();
    }
}
