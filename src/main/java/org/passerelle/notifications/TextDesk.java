package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.MessageSecrets.Source;
import org.passerelle.notifications.keyword.Meaning;
import org.passerelle.platform.Languages;

/** Keeps a text, reads it, acts on it and replies, all in one transaction; one text of a contact after the other. */
@ApplicationScoped
class TextDesk {

    private final MessageSecrets secrets;
    private final TextReader reader;
    private final Switchboard switchboard;
    private final SafetyLines safetyLines;
    private final TextReplies replies;

    TextDesk(
            MessageSecrets secrets,
            TextReader reader,
            Switchboard switchboard,
            SafetyLines safetyLines,
            TextReplies replies) {
        this.secrets = secrets;
        this.reader = reader;
        this.switchboard = switchboard;
        this.safetyLines = safetyLines;
        this.replies = replies;
    }

    /** Takes it; null where its reference is known already. */
    Uni<@Nullable Understood> take(Mutiny.StatelessSession tx, Incoming text) {
        InboundTexts texts = new InboundTexts(tx);
        return texts.lock(text.hash())
                .chain(() -> texts.add(row(text)))
                .chain(added -> added
                        ? answer(tx, text).call(what -> understand(tx, text, what))
                        : Uni.createFrom().nullItem());
    }

    /** Takes it for words, whatever it is: a person reads it, and the safety line goes out. */
    Uni<@Nullable Understood> takeAsWords(Mutiny.StatelessSession tx, Incoming text) {
        return new InboundTexts(tx)
                .add(row(text))
                .chain(added -> added
                        ? safetyLines.answer(tx, text, words(text)).call(what -> understand(tx, text, what))
                        : Uni.createFrom().nullItem());
    }

    /** Only keeps it for a person, without an answer. */
    Uni<@Nullable Understood> keep(Mutiny.StatelessSession tx, Incoming text) {
        Meaning.Words words = words(text);
        String language = words.language().orElse(Languages.FALLBACK);
        Understood what = new Understood(null, Understood.WORDS, language, words.urgent(), null);
        return new InboundTexts(tx)
                .add(row(text))
                .chain(added -> added
                        ? understand(tx, text, what).replaceWith(what)
                        : Uni.createFrom().nullItem());
    }

    private Uni<Understood> answer(Mutiny.StatelessSession tx, Incoming text) {
        if (!replies.serves(text.from())) {
            return safetyLines.answer(tx, text, words(text));
        }
        return switch (reader.read(text.body())) {
            case Meaning.Keyword keyword -> act(tx, text, keyword);
            case Meaning.Pin pin ->
                switchboard.awaited(tx, text, pin).chain(awaited -> awaited.map(keyword -> act(tx, text, keyword))
                        .orElseGet(() -> safetyLines.answer(tx, text, words(text))));
            case Meaning.Words words ->
                switchboard
                        .coded(tx, text)
                        .chain(coded -> coded.isPresent()
                                ? reply(
                                        tx,
                                        text,
                                        coded.get().name(),
                                        coded.get().answered())
                                : safetyLines.answer(tx, text, words));
        };
    }

    private Uni<Understood> act(Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword) {
        return switchboard.answer(tx, text, keyword).chain(answered -> reply(tx, text, keyword.name(), answered));
    }

    private Meaning.Words words(Incoming text) {
        return switch (reader.read(text.body())) {
            case Meaning.Words words -> words;
            case Meaning.Keyword keyword -> new Meaning.Words(false, keyword.language());
            case Meaning.Pin pin -> new Meaning.Words(false, pin.language());
        };
    }

    private Uni<Understood> reply(
            Mutiny.StatelessSession tx, Incoming text, String meaning, Switchboard.Answered answered) {
        return switch (answered.answer()) {
            case TextAnswer.Reply reply -> reply(tx, text, meaning, answered, reply);
            case TextAnswer.Question question ->
                reply(tx, text, meaning, answered, (TextAnswer.Reply) TextAnswer.of(question.notice()));
            case TextAnswer.Told _, TextAnswer.Pass _ ->
                Uni.createFrom().item(new Understood(answered.account(), meaning, answered.language(), false, null));
        };
    }

    private Uni<Understood> reply(
            Mutiny.StatelessSession tx,
            Incoming text,
            String meaning,
            Switchboard.Answered answered,
            TextAnswer.Reply reply) {
        NewMessage message = replies.reply(text, answered, reply);
        return replies.send(tx, text, message)
                .map(sent -> new Understood(
                        answered.account(),
                        meaning,
                        message.language(),
                        false,
                        sent ? reply.notice().code() : null));
    }

    private static Uni<Void> understand(Mutiny.StatelessSession tx, Incoming text, Understood what) {
        Instant handOverAt = what.words() ? text.at() : null;
        return new InboundTexts(tx).understand(text.id(), what, handOverAt);
    }

    private InboundTextRow row(Incoming text) {
        InboundTextRow row = new InboundTextRow();
        row.id = text.id();
        row.contactKind = text.from().kind().code();
        row.contact = secrets.sealContact(Source.INBOUND, row.id, text.from());
        row.contactHash = text.hash();
        row.body = secrets.sealBody(Source.INBOUND, row.id, text.body());
        row.receivedAt = text.at();
        row.reference = text.reference();
        return row;
    }
}
