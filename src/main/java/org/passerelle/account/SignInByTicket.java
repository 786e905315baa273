package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;

/** Opens the account of the person whose PIN it is, among those who share a contact; wrong PINs end the ticket. */
@ApplicationScoped
class SignInByTicket {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final TicketDesk tickets;
    private final PinCheck pins;
    private final SharedDoor door;

    SignInByTicket(
            Mutiny.SessionFactory sessions, InstantSource clock, TicketDesk tickets, PinCheck pins, SharedDoor door) {
        this.sessions = sessions;
        this.clock = clock;
        this.tickets = tickets;
        this.pins = pins;
        this.door = door;
    }

    /** {@code typed.pin()} is one that {@link Pin#read} can read. */
    Uni<SignInOutcome> with(TypedPin typed) {
        boolean choosing = typed.first() || typed.opensAnother();
        if (choosing && Pin.chosen(typed.pin()).isEmpty()) {
            return Uni.createFrom().item(new SignInOutcome.PinInvalid());
        }
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> tickets.find(tx, typed.ticket(), now).chain(ticket -> found(tx, typed, ticket, now)));
    }

    private Uni<SignInOutcome> found(
            Mutiny.StatelessSession tx, TypedPin typed, Tickets.@Nullable Live ticket, Instant now) {
        if (ticket == null) {
            return Uni.createFrom().item(new SignInOutcome.TicketExpired());
        }
        SharedDoor.Holder holder = new SharedDoor.Holder(ticket, pin(typed), typed.deviceToken(), now);
        return new Codes(tx)
                .lock(ticket.contactHash())
                .chain(() -> typed.opensAnother() ? door.another(tx, holder) : known(tx, typed, holder));
    }

    private Uni<SignInOutcome> known(Mutiny.StatelessSession tx, TypedPin typed, SharedDoor.Holder holder) {
        return new Accounts(tx)
                .ownersOf(holder.ticket().contactHash())
                .chain(owners -> typed.first() && without(owners).isPresent()
                        ? door.first(tx, holder, owners, without(owners).get())
                        : guess(tx, holder, owners));
    }

    private Uni<SignInOutcome> guess(
            Mutiny.StatelessSession tx, SharedDoor.Holder holder, List<Accounts.Owner> owners) {
        List<PinCheck.Pinned> pinned =
                owners.stream().map(Accounts.Owner::pinned).toList();
        return pins.guess(tx, holder.ticket().contactHash(), pinned, holder.pin(), holder.now())
                .chain(outcome -> switch (outcome) {
                    case PinCheck.Outcome.Right right -> door.proven(tx, holder, owner(owners, right.account()));
                    case PinCheck.Outcome.Wrong _ -> wrong(tx, holder.ticket());
                    case PinCheck.Outcome.TooMany many ->
                        Uni.createFrom().item(new SignInOutcome.TooManyTries(many.retryAfter()));
                });
    }

    private static Uni<SignInOutcome> wrong(Mutiny.StatelessSession tx, Tickets.Live ticket) {
        return new Tickets(tx).charge(ticket.id()).replaceWith(new SignInOutcome.PinWrong(ticket.triesLeft() - 1));
    }

    /** Whoever has just come back goes before somebody who opened an account meanwhile. */
    private static Optional<Accounts.Owner> without(List<Accounts.Owner> owners) {
        return owners.stream()
                .filter(owner -> owner.pinHash() == null)
                .min(Comparator.comparing(owner -> !owner.opensOnce()));
    }

    private static Accounts.Owner owner(List<Accounts.Owner> owners, UUID account) {
        return owners.stream()
                .filter(each -> each.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static String pin(TypedPin typed) {
        return Pin.read(typed.pin()).orElseThrow();
    }
}
