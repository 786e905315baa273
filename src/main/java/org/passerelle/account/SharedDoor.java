package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Notice;

/** What a ticket opens, once it is known for whom. */
@ApplicationScoped
class SharedDoor {

    private final Doors doors;
    private final PinChoice choice;
    private final ProofSecrets secrets;
    private final SealedContacts contacts;
    private final AccountNotices notices;

    SharedDoor(Doors doors, PinChoice choice, ProofSecrets secrets, SealedContacts contacts, AccountNotices notices) {
        this.doors = doors;
        this.choice = choice;
        this.secrets = secrets;
        this.contacts = contacts;
        this.notices = notices;
    }

    /** Somebody with a live ticket and the PIN they typed. */
    record Holder(Tickets.Live ticket, String pin, @Nullable String deviceToken, Instant now) {

        private Arrival at(Accounts.Owner owner, boolean proven) {
            return new Arrival(owner, false, proven, null, ticket.language(), deviceToken, now);
        }
    }

    /** The PIN was theirs. */
    Uni<SignInOutcome> proven(Mutiny.StatelessSession tx, Holder holder, Accounts.Owner owner) {
        return enter(tx, holder, holder.at(owner, true)).map(SignInOutcome.SignedIn::new);
    }

    /** The one without a PIN chooses it; with nothing but the contact to show, they may find the account limited. */
    Uni<SignInOutcome> first(
            Mutiny.StatelessSession tx, Holder holder, List<Accounts.Owner> owners, Accounts.Owner without) {
        List<PinCheck.Pinned> others =
                owners.stream().map(Accounts.Owner::pinned).toList();
        return choice.choose(tx, holder.ticket().contactHash(), others, holder.pin(), holder.now())
                .chain(chosen -> switch (chosen) {
                    case PinChoice.Outcome.Free _ -> claim(tx, holder, without);
                    case PinChoice.Outcome.Taken _ -> taken(tx, holder);
                    case PinChoice.Outcome.TooMany many ->
                        Uni.createFrom().item(new SignInOutcome.TooManyTries(many.retryAfter()));
                });
    }

    /** A limited session sets no PIN: with it, it would open itself. */
    private Uni<SignInOutcome> claim(Mutiny.StatelessSession tx, Holder holder, Accounts.Owner without) {
        return enter(tx, holder, holder.at(without, without.back(holder.now())))
                .call(session -> session.limited() ? Uni.createFrom().voidItem() : choose(tx, holder, without))
                .map(SignInOutcome.SignedIn::new);
    }

    private Uni<Void> choose(Mutiny.StatelessSession tx, Holder holder, Accounts.Owner without) {
        return new Accounts(tx)
                .choosePin(without.account(), secrets.pinHash(without.account(), holder.pin()))
                .chain(() -> notices.tellAll(tx, without.account(), Notice.PIN_CHANGED));
    }

    /** Opens an account of its own for somebody who shares the contact but not the accounts behind it. */
    Uni<SignInOutcome> another(Mutiny.StatelessSession tx, Holder holder) {
        return contacts.contactOf(tx, holder.ticket().contactHash())
                .chain(contact -> contact == null
                        ? Uni.createFrom().item(new SignInOutcome.TicketExpired())
                        : another(tx, holder, contact));
    }

    private Uni<SignInOutcome> another(Mutiny.StatelessSession tx, Holder holder, Contact contact) {
        Confirmed confirmed = new Confirmed(contact, holder.ticket().language(), holder.now());
        return doors.another(tx, new Doors.Visitor(confirmed, holder.pin(), holder.deviceToken()))
                .call(outcome -> switch (outcome) {
                    case SignInOutcome.SignedIn _ ->
                        new Tickets(tx).end(holder.ticket().id(), holder.now());
                    case SignInOutcome.PinTaken _ ->
                        new Tickets(tx).charge(holder.ticket().id());
                    default -> Uni.createFrom().voidItem();
                });
    }

    private static Uni<SignInOutcome> taken(Mutiny.StatelessSession tx, Holder holder) {
        return new Tickets(tx).charge(holder.ticket().id()).replaceWith(new SignInOutcome.PinTaken());
    }

    private Uni<NewSession> enter(Mutiny.StatelessSession tx, Holder holder, Arrival arrival) {
        return new Tickets(tx).end(holder.ticket().id(), holder.now()).chain(() -> doors.admit(tx, arrival));
    }
}
