package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.TextSenders.Sender;
import org.passerelle.notifications.keyword.Meaning;

/** Finds out who texts a keyword, has them say so on a shared number, and lets the command act or ask first. */
@ApplicationScoped
class Switchboard {

    private static final Duration TO_SAY_YES = Duration.ofMinutes(30);

    /** What a question for a PIN is answered with. */
    private static final String PIN = "PIN";

    private final Commands commands;
    private final SenderDesk senders;
    private final TextLanguage languages;
    private final TextCodes codes;
    private final AgreeToOffer agreeToOffer;

    Switchboard(
            Commands commands, SenderDesk senders, TextLanguage languages, TextCodes codes, AgreeToOffer agreeToOffer) {
        this.commands = commands;
        this.senders = senders;
        this.languages = languages;
        this.codes = codes;
        this.agreeToOffer = agreeToOffer;
    }

    /** What is answered to whom, and in which language. */
    record Answered(@Nullable UUID account, String language, TextAnswer answer) {}

    /** Who it is, as far as the keyword wants to know; or what to say instead. */
    private sealed interface Known {
        record As(@Nullable UUID account) implements Known {}

        record No(Notice notice) implements Known {}
    }

    /** A text that is a code of some feature, with what it is counted as. */
    record Coded(String name, Answered answered) {}

    Uni<Answered> answer(Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword) {
        return keyword.name().equals(Commands.YES) && keyword.pin().isPresent()
                ? agreeToOffer
                        .agree(tx, text, keyword.pin().get())
                        .chain(agreed ->
                                agreed.isPresent() ? Uni.createFrom().item(agreed.get()) : keyword(tx, text, keyword))
                : keyword(tx, text, keyword);
    }

    /** The answer to a text that is no keyword but a code; empty for all others. */
    Uni<Optional<Coded>> coded(Mutiny.StatelessSession tx, Incoming text) {
        return codes.find(tx, text)
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : coded(tx, text, found.get()));
    }

    private Uni<Optional<Coded>> coded(Mutiny.StatelessSession tx, Incoming text, TextCodes.Found found) {
        return codes.answer(tx, text, found)
                .map(answered -> Optional.of(new Coded(found.code().name(), answered)));
    }

    private Uni<Answered> keyword(Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword) {
        return senders.behind(tx, text.from())
                .chain(sender -> known(tx, text, keyword, sender))
                .chain(known -> switch (known) {
                    case Known.As as -> act(tx, text, keyword, as.account());
                    case Known.No no ->
                        languages
                                .of(tx, text.hash(), null, keyword.language())
                                .map(language -> new Answered(null, language, TextAnswer.of(no.notice())));
                });
    }

    private Uni<Known> known(Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword, Sender sender) {
        TextCommand.From from = commands.from(keyword.name());
        return switch (sender) {
            case Sender.Person person -> Uni.createFrom().item(new Known.As(person.accountId()));
            case Sender.Stranger _ ->
                Uni.createFrom()
                        .item(
                                from == TextCommand.From.PERSON
                                        ? new Known.No(Notice.REPLY_NO_FORM)
                                        : new Known.As(null));
            case Sender.Shared _ ->
                from == TextCommand.From.ANYBODY
                        ? Uni.createFrom().item(new Known.As(null))
                        : named(tx, text, keyword.pin()).call(known -> await(tx, text, keyword, known));
        };
    }

    /** The keyword for which a PIN was asked for a while ago, now with it; empty where none was. */
    Uni<Optional<Meaning.Keyword>> awaited(Mutiny.StatelessSession tx, Incoming text, Meaning.Pin pin) {
        return new Questions(tx)
                .take(new Questions.Whom(text.hash(), null), PIN, text.at().minus(TO_SAY_YES))
                .map(keyword -> Optional.ofNullable(keyword)
                        .map(found -> new Meaning.Keyword(found, "", Optional.of(pin.digits()), pin.language())));
    }

    /** A PIN by itself is enough for the next text, unless the keyword came with more than itself. */
    private static Uni<Void> await(Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword, Known known) {
        return known instanceof Known.No && keyword.argument().isEmpty()
                ? new Questions(tx).ask(new Questions.Whom(text.hash(), null), keyword.name(), PIN, text.at())
                : Uni.createFrom().voidItem();
    }

    /** Whether a PIN is wrong or comes too often is said in the same words. */
    private Uni<Known> named(Mutiny.StatelessSession tx, Incoming text, Optional<String> pin) {
        return pin.isEmpty()
                ? Uni.createFrom().item(new Known.No(Notice.REPLY_PIN_NEEDED))
                : senders.named(tx, text.from(), pin.get(), text.at()).map(account -> account.<Known>map(Known.As::new)
                        .orElseGet(() -> new Known.No(Notice.REPLY_PIN_WRONG)));
    }

    private Uni<Answered> act(
            Mutiny.StatelessSession tx, Incoming text, Meaning.Keyword keyword, @Nullable UUID account) {
        return languages.of(tx, text.hash(), account, keyword.language()).chain(language -> act(
                        tx,
                        text,
                        keyword.name(),
                        new Asked(text.from(), account, language, keyword.argument(), false, text.at()))
                .map(answer -> new Answered(account, language, answer)));
    }

    private Uni<TextAnswer> act(Mutiny.StatelessSession tx, Incoming text, String keyword, Asked asked) {
        return keyword.equals(Commands.YES)
                ? confirm(tx, text, asked)
                : commands.answer(tx, keyword, asked).call(answer -> note(tx, text, keyword, asked, answer));
    }

    private Uni<TextAnswer> confirm(Mutiny.StatelessSession tx, Incoming text, Asked asked) {
        Asked confirmed =
                new Asked(asked.from(), asked.accountId(), asked.language(), asked.argument(), true, asked.at());
        return new Questions(tx)
                .take(whom(text, asked), Commands.YES, text.at().minus(TO_SAY_YES))
                .chain(question -> question == null
                        ? commands.answer(tx, Commands.YES, asked)
                        : commands.answer(tx, question, confirmed));
    }

    private static Uni<Void> note(
            Mutiny.StatelessSession tx, Incoming text, String keyword, Asked asked, TextAnswer answer) {
        return answer instanceof TextAnswer.Question
                ? new Questions(tx).ask(whom(text, asked), keyword, Commands.YES, text.at())
                : Uni.createFrom().voidItem();
    }

    private static Questions.Whom whom(Incoming text, Asked asked) {
        return new Questions.Whom(text.hash(), asked.accountId());
    }
}
