package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.Languages;
import org.passerelle.platform.security.Actor;

/** Changes a person's language or PIN; the PIN differs from those of everybody who shares a contact with them. */
@ApplicationScoped
class ChangeMe {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProofSecrets secrets;
    private final PinChoice choice;
    private final AccountNotices notices;

    ChangeMe(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ProofSecrets secrets,
            PinChoice choice,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.choice = choice;
        this.notices = notices;
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
        return sessions.withStatelessTransaction(tx -> pin.map(chosen -> pin(tx, actor, chosen))
                .orElseGet(() -> Uni.createFrom().item(new PinChoice.Outcome.Free()))
                .chain(outcome -> finish(tx, actor, language, outcome)));
    }

    private Uni<PinChoice.Outcome> pin(Mutiny.StatelessSession tx, Actor.Applicant actor, String pin) {
        Instant now = clock.instant();
        UUID account = actor.accountId();
        return others(tx, account)
                .chain(others -> choice.choose(tx, secrets.scope(ProofSecrets.Guessed.PIN, account), others, pin, now))
                .call(outcome -> outcome instanceof PinChoice.Outcome.Free
                        ? set(tx, account, pin)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> set(Mutiny.StatelessSession tx, UUID account, String pin) {
        return new Accounts(tx)
                .choosePin(account, secrets.pinHash(account, pin))
                .chain(() -> notices.tellAll(tx, account, Notice.PIN_CHANGED));
    }

    /** Everybody who shares a contact with this account, under the locks of these contacts. */
    private static Uni<List<PinCheck.Pinned>> others(Mutiny.StatelessSession tx, UUID account) {
        return new Contacts(tx)
                .hashesOf(account)
                .call(hashes -> Multi.createFrom()
                        .iterable(hashes)
                        .onItem()
                        .transformToUniAndConcatenate(hash -> new Codes(tx).lock(hash))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> new Contacts(tx).neighbours(account));
    }

    private static Uni<Outcome> finish(
            Mutiny.StatelessSession tx, Actor.Applicant actor, Optional<String> language, PinChoice.Outcome pin) {
        return switch (pin) {
            case PinChoice.Outcome.Free _ -> changed(tx, actor, language);
            case PinChoice.Outcome.Taken _ -> Uni.createFrom().item(new Outcome.PinTaken());
            case PinChoice.Outcome.TooMany many -> Uni.createFrom().item(new Outcome.TooManyTries(many.retryAfter()));
        };
    }

    private static Uni<Outcome> changed(Mutiny.StatelessSession tx, Actor.Applicant actor, Optional<String> language) {
        return language.map(chosen -> new Accounts(tx)
                        .speak(actor.accountId(), chosen)
                        .chain(() -> new Sessions(tx).speak(actor.sessionId(), chosen)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> new Accounts(tx).find(actor.accountId()))
                .map(account -> new Outcome.Changed(ReadMe.Me.of(account, actor.limited())));
    }
}
