package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.keyword.ReplyCeiling;
import org.passerelle.notifications.message.Occasion;

/** Sends what we answer by ourselves, only to numbers we write to at all, and not without end. */
@ApplicationScoped
class TextReplies {

    /** What was true is not after a day. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Outbox outbox;
    private final ContactParser contacts;
    private final int mostInADay;

    TextReplies(
            Outbox outbox,
            ContactParser contacts,
            @ConfigProperty(name = "passerelle.limits.text-replies-per-day", defaultValue = "60") int mostInADay) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.mostInADay = mostInADay;
    }

    /** Whether anything is sent to this contact: texts to far countries are what toll fraud lives on. */
    boolean serves(Contact contact) {
        return contacts.parse(contact.value()).isPresent();
    }

    /** Puts the reply into the outbox unless it is one too many; says whether it did. */
    Uni<Boolean> send(Mutiny.StatelessSession tx, Incoming text, NewMessage message) {
        if (!serves(text.from())) {
            return Uni.createFrom().item(false);
        }
        return new InboundTexts(tx)
                .repliesSince(text.hash(), text.at().minus(ReplyCeiling.LOOKS_BACK))
                .chain(earlier -> allowed(message.notice(), earlier, text.at())
                        ? outbox.send(tx, message).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** A reply to this text. */
    NewMessage reply(Incoming text, Switchboard.Answered answered, TextAnswer.Reply reply) {
        String language = reply.language() == null ? answered.language() : reply.language();
        return new NewMessage(
                answered.account(),
                text.from(),
                reply.notice(),
                language,
                reply.values(),
                text.at().plus(WORTH_SENDING));
    }

    private boolean allowed(Notice notice, List<InboundTexts.Replied> earlier, Instant now) {
        return notice.occasion() == Occasion.SAFETY
                ? ReplyCeiling.allowsSafetyLine(
                        earlier.stream()
                                .filter(each -> each.reply().equals(notice.code()))
                                .map(InboundTexts.Replied::at)
                                .toList(),
                        now)
                : ReplyCeiling.allowsReply(
                        earlier.stream()
                                .filter(each -> Notice.of(each.reply()).occasion() == Occasion.REPLY)
                                .map(InboundTexts.Replied::at)
                                .toList(),
                        mostInADay,
                        now);
    }
}
