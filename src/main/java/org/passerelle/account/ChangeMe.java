package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Changes a person's language or PIN; the PIN differs from those of everybody who shares a contact with them. */
@ApplicationScoped
class ChangeMe {

    private final Mutiny.SessionFactory sessions;
    private final ChangePin changePin;
    private final SpokenLanguage spoken;

    ChangeMe(Mutiny.SessionFactory sessions, ChangePin changePin, SpokenLanguage spoken) {
        this.sessions = sessions;
        this.changePin = changePin;
        this.spoken = spoken;
    }

    /** What is to change; null stays as it is. */
    record Wish(@Nullable String language, @Nullable String pin) {}

    /** What became of the wish; either all of it is done or nothing. */
    sealed interface Outcome {

        record Changed(ReadMe.Me me) implements Outcome {}

        record LanguageUnknown() implements Outcome {}

        record PinInvalid() implements Outcome {}

        record PinTaken() implements Outcome {}

        record TooManyTries(Duration retryAfter) implements Outcome {}
    }

    Uni<Outcome> change(Actor.Applicant actor, Wish wish) {
        Optional<String> language = Optional.ofNullable(wish.language()).flatMap(Languages::of);
        Optional<String> pin = Optional.ofNullable(wish.pin()).flatMap(Pin::chosen);
        if (wish.language() != null && language.isEmpty()) {
            return Uni.createFrom().item(new Outcome.LanguageUnknown());
        }
        if (wish.pin() != null && pin.isEmpty()) {
            return Uni.createFrom().item(new Outcome.PinInvalid());
        }
        return sessions.withStatelessTransaction(
                tx -> pin.map(chosen -> changePin.change(tx, actor.accountId(), chosen))
                        .orElseGet(() -> Uni.createFrom().item(new PinChoice.Outcome.Free()))
                        .chain(outcome -> finish(tx, actor, language, outcome)));
    }

    private Uni<Outcome> finish(
            Mutiny.StatelessSession tx, Actor.Applicant actor, Optional<String> language, PinChoice.Outcome pin) {
        return switch (pin) {
            case PinChoice.Outcome.Free _ -> changed(tx, actor, language);
            case PinChoice.Outcome.Taken _ -> Uni.createFrom().item(new Outcome.PinTaken());
            case PinChoice.Outcome.TooMany many -> Uni.createFrom().item(new Outcome.TooManyTries(many.retryAfter()));
        };
    }

    private Uni<Outcome> changed(Mutiny.StatelessSession tx, Actor.Applicant actor, Optional<String> language) {
        return language.map(chosen -> spoken.lead(tx, actor, chosen))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> new Accounts(tx).find(actor.accountId()))
                .map(account -> new Outcome.Changed(ReadMe.Me.of(account, actor.limited())));
    }
}
