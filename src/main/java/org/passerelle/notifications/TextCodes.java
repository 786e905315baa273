package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.TextSenders.Hold;
import org.passerelle.notifications.TextSenders.Sender;

/** Takes codes that people text and offers what they lead to. */
@ApplicationScoped
class TextCodes {

    private final List<TextCode> codes;
    private final SenderDesk senders;
    private final TextLanguage languages;
    private final OfferNumbers numbers;

    TextCodes(@All List<TextCode> codes, SenderDesk senders, TextLanguage languages, OfferNumbers numbers) {
        this.codes = codes;
        this.senders = senders;
        this.languages = languages;
        this.numbers = numbers;
    }

    /** A code that was found in a text, and whose it is. */
    record Found(TextCode code, TextCode.Typed typed) {}

    /** Who it is, certainly enough to give something away; or what to say instead. */
    private sealed interface Known {
        record As(UUID account) implements Known {}

        record No(@Nullable UUID account, Notice notice) implements Known {}
    }

    Uni<Optional<Found>> find(Mutiny.StatelessSession tx, Incoming text) {
        return find(tx, text, codes);
    }

    private static Uni<Optional<Found>> find(Mutiny.StatelessSession tx, Incoming text, List<TextCode> asked) {
        return asked.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : asked.getFirst()
                        .find(tx, text.body(), text.at())
                        .chain(typed -> typed.isEmpty()
                                ? find(tx, text, asked.subList(1, asked.size()))
                                : Uni.createFrom().item(Optional.of(new Found(asked.getFirst(), typed.get()))));
    }

    Uni<Switchboard.Answered> answer(Mutiny.StatelessSession tx, Incoming text, Found found) {
        return senders.behind(tx, text.from())
                .chain(sender -> known(tx, text, found.typed().pin(), sender))
                .chain(known -> switch (known) {
                    case Known.As as -> offer(tx, text, found, as.account());
                    case Known.No no ->
                        languages
                                .of(tx, text.hash(), no.account(), Optional.empty())
                                .map(language ->
                                        new Switchboard.Answered(no.account(), language, TextAnswer.of(no.notice())));
                });
    }

    private Uni<Known> known(Mutiny.StatelessSession tx, Incoming text, Optional<String> pin, Sender sender) {
        return switch (sender) {
            case Sender.Stranger _ -> Uni.createFrom().item(new Known.No(null, Notice.REPLY_NO_FORM));
            case Sender.Shared _ ->
                pin.isEmpty()
                        ? Uni.createFrom().item(new Known.No(null, Notice.REPLY_PIN_NEEDED))
                        : named(tx, text, pin.get());
            case Sender.Person person ->
                pin.isEmpty() ? alone(tx, text, person.accountId()) : named(tx, text, pin.get());
        };
    }

    private Uni<Known> named(Mutiny.StatelessSession tx, Incoming text, String pin) {
        return senders.named(tx, text.from(), pin, text.at()).map(account -> account.<Known>map(Known.As::new)
                .orElseGet(() -> new Known.No(null, Notice.REPLY_PIN_WRONG)));
    }

    /** A number is given to somebody else in time: where a session would be limited, the number is not enough here. */
    private Uni<Known> alone(Mutiny.StatelessSession tx, Incoming text, UUID account) {
        return senders.hold(tx, text.from(), account, text.at())
                .map(hold -> hold == Hold.ENOUGH
                        ? new Known.As(account)
                        : new Known.No(account, Notice.REPLY_CODE_WITH_PIN));
    }

    private Uni<Switchboard.Answered> offer(Mutiny.StatelessSession tx, Incoming text, Found found, UUID account) {
        return languages
                .of(tx, text.hash(), account, Optional.empty())
                .map(language ->
                        new Asked(text.from(), account, language, found.typed().code(), false, text.at()))
                .chain(asked -> found.code()
                        .answer(tx, asked)
                        .chain(said -> said(tx, text, found.code(), account, said))
                        .map(answer -> new Switchboard.Answered(account, asked.language(), answer)));
    }

    private Uni<TextAnswer> said(
            Mutiny.StatelessSession tx, Incoming text, TextCode code, UUID account, TextCode.Said said) {
        return switch (said) {
            case TextCode.Said.Only only -> Uni.createFrom().item(TextAnswer.of(only.notice()));
            case TextCode.Said.Offer offer -> offered(tx, text, code, account, offer);
        };
    }

    private Uni<TextAnswer> offered(
            Mutiny.StatelessSession tx, Incoming text, TextCode code, UUID account, TextCode.Said.Offer offer) {
        String number = numbers.draw();
        byte[] hash = numbers.hash(text.hash(), number);
        Map<String, String> values = new HashMap<>(offer.values());
        values.put("number", number);
        return new TextOffers(tx)
                .offer(text.hash(), new TextOffers.Open(account, code.name(), offer.about(), hash), text.at())
                .map(offered -> offered
                        ? new TextAnswer.Reply(offer.notice(), values, null)
                        : TextAnswer.of(Notice.REPLY_SIGN_IN_INSTEAD));
    }
}
