package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Adds a contact, which gets a code and nothing else until the code comes back; the others are told. */
@ApplicationScoped
class AddContact {

    private static final int MOST = 10;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ServedContacts parser;
    private final NewContacts newContacts;
    private final SealedContacts contacts;

    AddContact(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ServedContacts parser,
            NewContacts newContacts,
            SealedContacts contacts) {
        this.sessions = sessions;
        this.clock = clock;
        this.parser = parser;
        this.newContacts = newContacts;
        this.contacts = contacts;
    }

    private record Call(Actor.Applicant actor, Contact contact, Instant now) {

        UUID account() {
            return actor.accountId();
        }
    }

    Uni<ContactOutcome> add(Actor.Applicant actor, String typed) {
        return parser.parse(typed)
                .map(contact -> add(new Call(actor, contact, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(new ContactOutcome.ContactInvalid()));
    }

    private Uni<ContactOutcome> add(Call call) {
        return sessions.withStatelessTransaction(tx -> newContacts
                        .wait(tx, call.account(), call.now())
                        .chain(wait -> wait.isPresent()
                                ? Uni.createFrom().item(new ContactOutcome.TooManyTries(wait.get()))
                                : admitted(tx, call)))
                .invoke(newContacts::kick);
    }

    private Uni<ContactOutcome> admitted(Mutiny.StatelessSession tx, Call call) {
        return new Contacts(tx)
                .with(call.account(), newContacts.hash(call.contact()))
                .chain(there -> there == null ? anew(tx, call) : again(tx, call, there));
    }

    /** Whoever adds a contact again has lost the code, unless it is confirmed. */
    private Uni<ContactOutcome> again(Mutiny.StatelessSession tx, Call call, Contacts.Stored there) {
        ContactOutcome done = new ContactOutcome.Done(contacts.item(there));
        return there.confirmed() ? Uni.createFrom().item(done) : send(tx, call, there.id(), done);
    }

    private Uni<ContactOutcome> anew(Mutiny.StatelessSession tx, Call call) {
        UUID id = Ids.next();
        return new Contacts(tx)
                .count(call.account())
                .chain(count -> count < MOST
                        ? send(tx, call, id, null)
                        : Uni.createFrom().item(new ContactOutcome.TooManyContacts()));
    }

    private Uni<ContactOutcome> send(
            Mutiny.StatelessSession tx, Call call, UUID id, @Nullable ContactOutcome otherwise) {
        return newContacts
                .send(tx, call.actor(), id, call.contact(), call.now())
                .chain(outcome -> switch (outcome) {
                    case CodeOutcome.TooMany many ->
                        Uni.createFrom().item(new ContactOutcome.TooManyCodes(many.retryAfter()));
                    case CodeOutcome.Sent _, CodeOutcome.ContactInvalid _, CodeOutcome.LanguageUnknown _ ->
                        otherwise == null
                                ? keep(tx, call, id)
                                : Uni.createFrom().item(otherwise);
                });
    }

    private Uni<ContactOutcome> keep(Mutiny.StatelessSession tx, Call call, UUID id) {
        return newContacts
                .keep(tx, call.account(), id, call.contact(), call.now())
                .map(row -> new ContactOutcome.Added(contacts.item(row)));
    }
}
