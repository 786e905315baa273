package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.onetime.Guess;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Confirms a contact whose code came back; from then on messages go there too, and it signs its owner in. */
@ApplicationScoped
class ConfirmContact {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CodeCheck codeCheck;
    private final SharedContact shared;
    private final AccountNotices notices;

    ConfirmContact(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CodeCheck codeCheck,
            SharedContact shared,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.codeCheck = codeCheck;
        this.shared = shared;
        this.notices = notices;
    }

    private record Call(
            UUID account, UUID id, String code, @Nullable String pin, Instant now) {}

    Uni<ContactOutcome> confirm(Actor.Applicant actor, UUID id, String code, @Nullable String pin) {
        Call call = new Call(actor.accountId(), id, code, pin, clock.instant());
        return sessions.withStatelessTransaction(
                        tx -> new Contacts(tx).find(call.account(), id).chain(found -> found(tx, call, found)))
                .invoke(notices::kick);
    }

    private Uni<ContactOutcome> found(Mutiny.StatelessSession tx, Call call, Contacts.@Nullable Stored contact) {
        if (contact == null) {
            return Uni.createFrom().item(new ContactOutcome.NotFound());
        }
        return contact.confirmed()
                ? Uni.createFrom().item(new ContactOutcome.Done(shared.item(contact)))
                : codeCheck
                        .check(tx, contact.hash(), CodeUse.contact(call.id()), call.code(), call.now())
                        .chain(guess -> act(tx, call, contact, guess));
    }

    private Uni<ContactOutcome> act(Mutiny.StatelessSession tx, Call call, Contacts.Stored contact, Guess guess) {
        return switch (guess) {
            case Guess.Right right -> right(tx, call, contact, right);
            case Guess.Wrong wrong -> Uni.createFrom().item(new ContactOutcome.CodeWrong(wrong.triesLeft()));
            case Guess.Expired _ -> Uni.createFrom().item(new ContactOutcome.CodeExpired());
        };
    }

    /** A PIN that is missing or taken leaves the code, so that it can be sent again with another. */
    private Uni<ContactOutcome> right(
            Mutiny.StatelessSession tx, Call call, Contacts.Stored contact, Guess.Right right) {
        return shared.choose(tx, call.account(), contact.hash(), call.pin(), call.now())
                .chain(chosen -> switch (chosen) {
                    case SharedContact.Outcome.Free free ->
                        codeCheck.use(tx, right, call.now()).chain(() -> confirmed(tx, call, free));
                    case SharedContact.Outcome.Missing _ -> Uni.createFrom().item(new ContactOutcome.PinRequired());
                    case SharedContact.Outcome.Invalid _ -> Uni.createFrom().item(new ContactOutcome.PinInvalid());
                    case SharedContact.Outcome.Taken _ ->
                        codeCheck.charge(tx, right).replaceWith(new ContactOutcome.PinTaken());
                    case SharedContact.Outcome.TooMany many ->
                        Uni.createFrom().item(new ContactOutcome.TooManyTries(many.retryAfter()));
                });
    }

    /** Told before it is confirmed: the contact itself has just had a code. */
    private Uni<ContactOutcome> confirmed(Mutiny.StatelessSession tx, Call call, SharedContact.Outcome.Free free) {
        byte[] pin = free.pinHash();
        return notices.tellAll(tx, call.account(), Notice.CONTACT_CHANGED)
                .chain(() -> new Contacts(tx).confirm(call.id(), false, call.now()))
                .chain(() -> pin == null ? Uni.createFrom().voidItem() : choosePin(tx, call.account(), pin))
                .chain(() -> new Contacts(tx).find(call.account(), call.id()))
                .map(contact -> new ContactOutcome.Done(shared.item(contact)));
    }

    private Uni<Void> choosePin(Mutiny.StatelessSession tx, UUID account, byte[] pin) {
        return new Accounts(tx).choosePin(account, pin).chain(() -> notices.tellAll(tx, account, Notice.PIN_CHANGED));
    }
}
