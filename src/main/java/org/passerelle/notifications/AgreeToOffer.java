package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.TextSenders.Hold;
import org.passerelle.notifications.TextSenders.Sender;

/** Does what was offered by text when the number of the offer comes back. */
@ApplicationScoped
class AgreeToOffer {

    private final List<TextCode> codes;
    private final SenderDesk senders;
    private final TextLanguage languages;
    private final OfferNumbers numbers;

    AgreeToOffer(@All List<TextCode> codes, SenderDesk senders, TextLanguage languages, OfferNumbers numbers) {
        this.codes = codes;
        this.senders = senders;
        this.languages = languages;
        this.numbers = numbers;
    }

    /**
     * What comes of a YES with a number while something is offered; empty where nothing is, and for a number that is none
     * of those sent where it can be a PIN.
     */
    Uni<Optional<Switchboard.Answered>> agree(Mutiny.StatelessSession tx, Incoming text, String number) {
        return new TextOffers(tx)
                .open(text.hash(), text.at())
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : meant(text, open, number)
                                .map(offer -> agreed(tx, text, offer).map(Optional::of))
                                .orElseGet(() -> wrong(tx, text)));
    }

    private Optional<TextOffers.Open> meant(Incoming text, List<TextOffers.Open> open, String number) {
        byte[] hash = numbers.hash(text.hash(), number);
        return open.stream()
                .filter(offer -> MessageDigest.isEqual(hash, offer.number()))
                .findFirst();
    }

    private Uni<Switchboard.Answered> agreed(Mutiny.StatelessSession tx, Incoming text, TextOffers.Open offer) {
        UUID account = offer.account();
        return new TextOffers(tx)
                .take(text.hash(), offer)
                .chain(() -> languages.of(tx, text.hash(), account, Optional.empty()))
                .map(language -> new Asked(text.from(), account, language, offer.about(), true, text.at()))
                .chain(asked -> done(tx, offer, asked)
                        .map(answer -> new Switchboard.Answered(account, asked.language(), answer)));
    }

    /** Who took the number off the account since then has taken it from whoever holds the phone. */
    private Uni<TextAnswer> done(Mutiny.StatelessSession tx, TextOffers.Open offer, Asked asked) {
        return senders.hold(tx, asked.from(), offer.account(), asked.at())
                .chain(hold -> hold == Hold.NONE
                        ? Uni.createFrom().item(TextAnswer.of(Notice.REPLY_NO_FORM))
                        : named(offer.name()).agreed(tx, asked));
    }

    private TextCode named(String name) {
        return codes.stream()
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Uni<Optional<Switchboard.Answered>> wrong(Mutiny.StatelessSession tx, Incoming text) {
        return new TextOffers(tx)
                .wrong(text.hash(), text.at())
                .chain(() -> senders.behind(tx, text.from()))
                .chain(sender -> sender instanceof Sender.Person person
                        ? languages
                                .of(tx, text.hash(), person.accountId(), Optional.empty())
                                .map(language -> Optional.of(new Switchboard.Answered(
                                        person.accountId(), language, TextAnswer.of(Notice.REPLY_NUMBER_WRONG))))
                        : Uni.createFrom().item(Optional.empty()));
    }
}
