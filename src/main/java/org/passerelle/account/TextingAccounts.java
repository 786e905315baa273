package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.TextSenders;
import org.passerelle.platform.Languages;

/** Knows whose a number is that texts us; a wrong PIN counts as it does at sign-in. */
@ApplicationScoped
class TextingAccounts implements TextSenders {

    private final Secrets secrets;
    private final PinCheck pins;
    private final TrustCheck trust;

    TextingAccounts(Secrets secrets, PinCheck pins, TrustCheck trust) {
        this.secrets = secrets;
        this.pins = pins;
        this.trust = trust;
    }

    @Override
    public Uni<Sender> behind(Mutiny.StatelessSession tx, Contact contact) {
        return new Accounts(tx).ownersOf(secrets.contactHash(contact)).map(TextingAccounts::sender);
    }

    @Override
    public Uni<Optional<UUID>> named(Mutiny.StatelessSession tx, Contact contact, String pin, Instant now) {
        byte[] hash = secrets.contactHash(contact);
        return new Accounts(tx)
                .ownersOf(hash)
                .map(owners -> owners.stream().map(Accounts.Owner::pinned).toList())
                .chain(owners -> pins.guess(tx, hash, owners, pin, now))
                .map(TextingAccounts::whose);
    }

    @Override
    public Uni<Hold> hold(Mutiny.StatelessSession tx, Contact contact, UUID accountId, Instant now) {
        return new Accounts(tx)
                .ownersOf(secrets.contactHash(contact))
                .map(owners -> owners.stream()
                        .filter(owner -> owner.account().equals(accountId))
                        .findFirst())
                .chain(owner -> owner.map(each -> held(tx, each, now))
                        .orElseGet(() -> Uni.createFrom().item(Hold.NONE)));
    }

    /** A text shows no device: it is always a new one. */
    private Uni<Hold> held(Mutiny.StatelessSession tx, Accounts.Owner owner, Instant now) {
        Arrival arrival = new Arrival(owner, false, false, null, Languages.FALLBACK, null, now);
        return trust.limited(tx, arrival, false).map(limited -> limited ? Hold.HELD : Hold.ENOUGH);
    }

    @Override
    public Uni<Void> speak(Mutiny.StatelessSession tx, UUID accountId, String language) {
        return new Accounts(tx).speak(accountId, language);
    }

    private static Sender sender(List<Accounts.Owner> owners) {
        return switch (owners.size()) {
            case 0 -> new Sender.Stranger();
            case 1 -> new Sender.Person(owners.getFirst().account());
            default -> new Sender.Shared();
        };
    }

    private static Optional<UUID> whose(PinCheck.Outcome outcome) {
        return switch (outcome) {
            case PinCheck.Outcome.Right right -> Optional.of(right.account());
            case PinCheck.Outcome.Wrong _, PinCheck.Outcome.TooMany _ -> Optional.empty();
        };
    }
}
