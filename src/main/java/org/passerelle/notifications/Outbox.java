package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.notifications.message.Segments;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;

/**
 * Takes messages in the transaction of the change they tell about, so that both are kept or neither. Workers send them;
 * {@link #kick()} after the transaction spares the wait for the next round.
 */
@ApplicationScoped
public class Outbox {

    private final BestText texts;
    private final MessageSecrets secrets;
    private final List<ContactBook> books;
    private final OutboxKick kick;
    private final Chance chance;
    private final InstantSource clock;

    Outbox(
            BestText texts,
            MessageSecrets secrets,
            @All List<ContactBook> books,
            OutboxKick kick,
            Chance chance,
            InstantSource clock) {
        this.texts = texts;
        this.secrets = secrets;
        this.books = books;
        this.kick = kick;
        this.chance = chance;
        this.clock = clock;
    }

    /** Puts a message into the outbox; gives its id. */
    public Uni<UUID> send(Mutiny.StatelessSession tx, NewMessage message) {
        return texts.of(tx, message)
                .map(text -> row(message, text, clock.instant()))
                .call(new Messages(tx)::add)
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
        return account == null
                ? Uni.createFrom().voidItem()
                : firstContact(tx, account, books)
                        .chain(contacts -> contacts.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : send(tx, announcement.to(account, contacts.getFirst(), language))
                                        .replaceWithVoid());
    }

    /** Takes back what is not sent yet about a case, where nothing may be told any more. */
    public Uni<Void> takeBack(Mutiny.StatelessSession tx, UUID application) {
        return new UnsentMessages(tx).cancel(application);
    }

    /** Starts the workers of this node at once; to be called when the transaction has ended. */
    public void kick() {
        kick.kick();
    }

    private static Uni<List<Contact>> firstContact(
            Mutiny.StatelessSession tx, UUID accountId, List<ContactBook> books) {
        if (books.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return books.getFirst()
                .contactsOf(tx, accountId)
                .chain(found -> found.isEmpty()
                        ? firstContact(tx, accountId, books.subList(1, books.size()))
                        : Uni.createFrom().item(found));
    }

    private MessageRow row(NewMessage message, NoticeTexts.Rendered text, Instant now) {
        CheckWord word = CheckWord.random(chance::below);
        String body = word.after(text.body());
        MessageRow row = new MessageRow();
        row.id = Ids.next();
        row.accountId = message.accountId();
        row.applicationId = message.applicationId();
        row.contactKind = message.contact().kind().code();
        row.contact = secrets.sealContact(MessageSecrets.Source.MESSAGES, row.id, message.contact());
        row.contactHash = secrets.hashOf(message.contact());
        row.notice = message.notice().code();
        row.language = text.language();
        row.body = secrets.sealBody(MessageSecrets.Source.MESSAGES, row.id, body);
        row.wordHash = secrets.hashOf(message.contact(), word);
        row.segments = Segments.of(body).count();
        row.state = MessageState.QUEUED.code();
        row.dueAt = now;
        row.expiresAt = message.expiresAt();
        row.createdAt = now;
        return row;
    }
}
