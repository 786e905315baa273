package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.notifications.message.Segments;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Ids;

/** Writes the row of a message: its text in the person's language, sealed, with its check word, due when it may go out. */
@ApplicationScoped
class WriteMessage {

    private final BestText texts;
    private final MessageSecrets secrets;
    private final Chance chance;
    private final InstantSource clock;

    WriteMessage(BestText texts, MessageSecrets secrets, Chance chance, InstantSource clock) {
        this.texts = texts;
        this.secrets = secrets;
        this.chance = chance;
        this.clock = clock;
    }

    Uni<MessageRow> row(Mutiny.StatelessSession tx, NewMessage message) {
        return texts.of(tx, message).map(text -> row(message, text));
    }

    private MessageRow row(NewMessage message, NoticeTexts.Rendered text) {
        CheckWord word = CheckWord.random(chance::below);
        Instant now = clock.instant();
        MessageRow row = new MessageRow();
        row.id = Ids.next();
        row.accountId = message.accountId();
        row.applicationId = message.applicationId();
        row.notice = message.notice().code();
        row.language = text.language();
        row.state = MessageState.QUEUED.code();
        row.dueAt = SendingHours.next(message.notice().occasion(), now);
        row.awaited = SendingHours.awaited(message.notice().occasion());
        row.expiresAt = message.expiresAt();
        row.createdAt = now;
        address(row, message.contact(), word.after(text.body()), word);
        return row;
    }

    /** The same message to another contact of the same person, word by word. */
    MessageRow again(MessageRow first, String body, Contact contact) {
        Instant now = clock.instant();
        MessageRow row = new MessageRow();
        row.id = Ids.next();
        row.accountId = first.accountId;
        row.applicationId = first.applicationId;
        row.notice = first.notice;
        row.language = first.language;
        row.state = MessageState.QUEUED.code();
        row.dueAt = SendingHours.next(Notice.of(first.notice).occasion(), now);
        row.awaited = first.awaited;
        row.expiresAt = first.expiresAt;
        row.createdAt = now;
        row.follows = first.follows == null ? first.id : first.follows;
        address(row, contact, body, CheckWord.endOf(body));
        return row;
    }

    private void address(MessageRow row, Contact contact, String body, CheckWord word) {
        row.contactKind = contact.kind().code();
        row.contact = secrets.sealContact(MessageSecrets.Source.MESSAGES, row.id, contact);
        row.contactHash = secrets.hashOf(contact);
        row.body = secrets.sealBody(MessageSecrets.Source.MESSAGES, row.id, body);
        row.wordHash = secrets.hashOf(contact, word);
        row.segments = Segments.of(body).count();
    }
}
