package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.TextSenders.Sender;
import org.passerelle.notifications.keyword.Meaning;

/** Answers words at once with whom to call in danger, before anybody has read them. */
@ApplicationScoped
class SafetyLines {

    private final SenderDesk senders;
    private final TextLanguage languages;
    private final TextReplies replies;

    SafetyLines(SenderDesk senders, TextLanguage languages, TextReplies replies) {
        this.senders = senders;
        this.languages = languages;
        this.replies = replies;
    }

    Uni<Understood> answer(Mutiny.StatelessSession tx, Incoming text, Meaning.Words words) {
        return senders.behind(tx, text.from()).map(SafetyLines::account).chain(account -> languages
                .of(tx, text.hash(), account, words.language())
                .chain(language -> answer(tx, text, account, language, words.urgent())));
    }

    private Uni<Understood> answer(
            Mutiny.StatelessSession tx, Incoming text, @Nullable UUID account, String language, boolean urgent) {
        Notice notice = urgent ? Notice.SAFETY_LINE_URGENT : Notice.SAFETY_LINE;
        return replies.send(tx, text, new NewMessage(account, text.from(), notice, language, Map.of(), null))
                .map(sent -> new Understood(account, Understood.WORDS, language, urgent, sent ? notice.code() : null));
    }

    /** Whose words they are, where that is certain. */
    static @Nullable UUID account(Sender sender) {
        return switch (sender) {
            case Sender.Person person -> person.accountId();
            case Sender.Stranger _, Sender.Shared _ -> null;
        };
    }
}
