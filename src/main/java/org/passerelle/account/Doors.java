package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.notifications.Contact;

/** Where a contact leads whose code has just come back: to its account, to a new one, or to the question who it is. */
@ApplicationScoped
class Doors {

    private final Secrets secrets;
    private final AccountOpening accounts;
    private final SessionOpening sessions;
    private final TicketDesk tickets;
    private final PinChoice choice;

    Doors(Secrets secrets, AccountOpening accounts, SessionOpening sessions, TicketDesk tickets, PinChoice choice) {
        this.secrets = secrets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tickets = tickets;
        this.choice = choice;
    }

    /** Somebody with a confirmed contact, the PIN they brought and the token of their phone. */
    record Visitor(
            Confirmed confirmed,
            @Nullable String pin,
            @Nullable String deviceToken) {

        Arrival at(Accounts.Owner owner, boolean fresh) {
            return new Arrival(
                    owner,
                    fresh,
                    owner.back(confirmed.at()),
                    Optional.ofNullable(pin).flatMap(Pin::read).orElse(null),
                    confirmed.language(),
                    deviceToken,
                    confirmed.at());
        }
    }

    byte[] hash(Contact contact) {
        return secrets.contactHash(contact);
    }

    /** Lets in one of several behind a contact, whose PIN was right or is being chosen. */
    Uni<NewSession> admit(Mutiny.StatelessSession tx, Arrival arrival) {
        return sessions.open(tx, arrival);
    }

    Optional<String> pinChosen(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(Pin::chosen);
    }

    /** Lets in whoever the contact belongs to; called under its lock. */
    Uni<SignInOutcome> enter(Mutiny.StatelessSession tx, Visitor visitor) {
        byte[] hash = hash(visitor.confirmed().contact());
        return new Accounts(tx).ownersOf(hash).chain(owners -> enter(tx, visitor, hash, owners));
    }

    private Uni<SignInOutcome> enter(
            Mutiny.StatelessSession tx, Visitor visitor, byte[] hash, List<Accounts.Owner> owners) {
        return switch (owners.size()) {
            case 0 -> opened(tx, visitor, null);
            case 1 -> sessions.open(tx, visitor.at(owners.getFirst(), false)).map(SignInOutcome.SignedIn::new);
            default -> tickets.issue(tx, visitor.confirmed(), hash, owners);
        };
    }

    /** Opens a further account with a PIN that nobody else behind the contact has; called under its lock. */
    Uni<SignInOutcome> another(Mutiny.StatelessSession tx, Visitor visitor) {
        String pin = pinChosen(visitor.pin()).orElseThrow();
        byte[] hash = hash(visitor.confirmed().contact());
        return new Accounts(tx)
                .ownersOf(hash)
                .map(owners -> owners.stream().map(Accounts.Owner::pinned).toList())
                .chain(others ->
                        choice.choose(tx, hash, others, pin, visitor.confirmed().at()))
                .chain(chosen -> switch (chosen) {
                    case PinChoice.Outcome.Free _ -> opened(tx, visitor, pin);
                    case PinChoice.Outcome.Taken _ -> Uni.createFrom().item(new SignInOutcome.PinTaken());
                    case PinChoice.Outcome.TooMany many ->
                        Uni.createFrom().item(new SignInOutcome.TooManyTries(many.retryAfter()));
                });
    }

    private Uni<SignInOutcome> opened(Mutiny.StatelessSession tx, Visitor visitor, @Nullable String pin) {
        return accounts.open(tx, visitor.confirmed(), pin)
                .chain(owner -> sessions.open(tx, visitor.at(owner, true)))
                .map(SignInOutcome.SignedIn::new);
    }
}
