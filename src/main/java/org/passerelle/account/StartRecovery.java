package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Handle;
import org.passerelle.account.proof.Tries;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;
import org.passerelle.platform.Ids;
import org.passerelle.platform.Languages;

/** Begins the way back of somebody who has a recovery code or a voucher, and a new contact, which gets a code. */
@ApplicationScoped
class StartRecovery {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ServedContacts parser;
    private final RecoveryOffers offers;
    private final RecoveryDesk desk;

    StartRecovery(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ServedContacts parser,
            RecoveryOffers offers,
            RecoveryDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.parser = parser;
        this.offers = offers;
        this.desk = desk;
    }

    private record Call(RecoveryOffer offer, Contact contact, byte[] hash, String language, Instant now) {}

    /** {@code language} as the person names it, else as their device does. */
    Uni<RecoveryOutcome> start(
            RecoveryOffer offer, String typed, @Nullable String language, @Nullable String acceptLanguage) {
        Optional<Contact> contact = parser.parse(typed);
        Optional<String> spoken =
                language == null ? Optional.of(Languages.best(acceptLanguage, Languages.TAGS)) : Languages.of(language);
        if (contact.isEmpty()) {
            return Uni.createFrom().item(new RecoveryOutcome.ContactInvalid());
        }
        return spoken.map(tag -> start(new Call(offer, contact.get(), desk.hash(contact.get()), tag, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(new RecoveryOutcome.LanguageUnknown()));
    }

    private Uni<RecoveryOutcome> start(Call call) {
        byte[] scope = offers.scope(call.hash());
        return sessions.withStatelessTransaction(tx -> new WrongGuesses(tx)
                        .locked(scope, call.now())
                        .map(wrong -> Tries.wait(wrong, call.now()))
                        .chain(wait -> wait.isPresent()
                                ? Uni.createFrom().item(new RecoveryOutcome.TooManyTries(wait.get()))
                                : offers.account(tx, call.offer(), call.now())
                                        .chain(account -> found(tx, call, scope, account))))
                .invoke(desk::kick);
    }

    private Uni<RecoveryOutcome> found(Mutiny.StatelessSession tx, Call call, byte[] scope, @Nullable UUID account) {
        if (account == null) {
            return new WrongGuesses(tx).add(scope, call.now()).replaceWith(RecoveryOffers.wrong(call.offer()));
        }
        Handle handle = offers.newHandle(Ids.next());
        return desk.sendCode(tx, handle.id(), call.contact(), call.language(), call.now())
                .chain(outcome -> switch (outcome) {
                    case CodeOutcome.TooMany many ->
                        Uni.createFrom().item(new RecoveryOutcome.TooManyCodes(many.retryAfter()));
                    case CodeOutcome.Sent _, CodeOutcome.ContactInvalid _, CodeOutcome.LanguageUnknown _ ->
                        begin(tx, call, handle, account);
                });
    }

    private Uni<RecoveryOutcome> begin(Mutiny.StatelessSession tx, Call call, Handle handle, UUID account) {
        return offers.use(tx, call.offer(), account, call.now())
                .chain(used -> used
                        ? add(tx, call, handle, account)
                        : Uni.createFrom().item(RecoveryOffers.wrong(call.offer())));
    }

    private Uni<RecoveryOutcome> add(Mutiny.StatelessSession tx, Call call, Handle handle, UUID account) {
        RecoveryRow row = new RecoveryRow();
        row.id = handle.id();
        row.accountId = account;
        row.secretHash = offers.handleHash(handle);
        row.codeHash = offers.codeHash(call.offer());
        row.contactKind = call.contact().kind().code();
        row.contact = desk.seal(row.id, call.contact());
        row.contactHash = call.hash();
        row.language = call.language();
        row.createdAt = call.now();
        return new Recoveries(tx).add(row).replaceWith(RecoveryOutcome.Standing.of(handle.written(), row));
    }
}
