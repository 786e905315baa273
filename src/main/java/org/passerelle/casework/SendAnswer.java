package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.HelperNews;
import org.passerelle.notifications.Addressees;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;

/** Sends an answer to the contact somebody wrote from, if it is still theirs, else to the one they prefer. */
@ApplicationScoped
class SendAnswer {

    private final Addressees addressees;
    private final ConversationSecrets secrets;
    private final Outbox outbox;
    private final HelperNews news;

    SendAnswer(Addressees addressees, ConversationSecrets secrets, Outbox outbox, HelperNews news) {
        this.addressees = addressees;
        this.secrets = secrets;
        this.outbox = outbox;
        this.news = news;
    }

    /** What was sent; nothing where there is no contact. */
    record Sent(
            String language,
            @Nullable UUID message,
            @Nullable String contactKind) {}

    /** In the caller's transaction; the outbox is to be kicked afterwards. */
    Uni<Sent> send(Mutiny.StatelessSession tx, ConversationView conversation, String body) {
        UUID account = conversation.accountId();
        Contact from = secrets.openContact(conversation);
        UUID representative = conversation.representativeId();
        if (representative != null) {
            return news.tell(tx, List.of(representative), Notice.HELPER_NEWS)
                    .replaceWith(new Sent(conversation.language(), null, null));
        }
        return account == null
                ? send(tx, conversation, from, conversation.language(), body)
                : addressees.contactsOf(tx, account).chain(contacts -> addressees
                        .languageOf(tx, account)
                        .chain(language -> send(tx, conversation, chosen(from, contacts), language, body)));
    }

    private static @Nullable Contact chosen(@Nullable Contact from, List<Contact> confirmed) {
        return confirmed.stream()
                .filter(contact -> from != null && contact.known().equals(from.known()))
                .findFirst()
                .orElseGet(() -> confirmed.stream().findFirst().orElse(null));
    }

    private Uni<Sent> send(
            Mutiny.StatelessSession tx,
            ConversationView conversation,
            @Nullable Contact to,
            String language,
            String body) {
        return to == null
                ? Uni.createFrom().item(new Sent(language, null, null))
                : outbox.send(tx, message(conversation, to, language, body))
                        .map(message -> new Sent(language, message, to.kind().code()));
    }

    private static NewMessage message(ConversationView conversation, Contact to, String language, String body) {
        UUID application = conversation.applicationId();
        NewMessage message = new NewMessage(
                conversation.accountId(), to, AnswerConversation.NOTICE, language, Map.of("text", body), null);
        return application == null ? message : message.about(application);
    }
}
