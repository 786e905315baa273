package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;

/**
 * Sees to it that people who come to share a contact can be told apart: whoever joins brings a PIN that nobody there
 * has. It becomes the PIN of their account.
 */
@ApplicationScoped
class SharedContact {

    private final ProofSecrets secrets;
    private final PinChoice choice;
    private final SealedContacts contacts;

    SharedContact(ProofSecrets secrets, PinChoice choice, SealedContacts contacts) {
        this.secrets = secrets;
        this.choice = choice;
        this.contacts = contacts;
    }

    /** Whether the account may join, called under the contact's lock. */
    sealed interface Outcome {

        /** It may; {@code pinHash} is the PIN it then has, null where none was sent. */
        record Free(byte @Nullable [] pinHash) implements Outcome {}

        record Missing() implements Outcome {}

        record Invalid() implements Outcome {}

        record Taken() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    Uni<Outcome> choose(
            Mutiny.StatelessSession tx, UUID account, byte[] contactHash, @Nullable String typed, Instant now) {
        return new Contacts(tx).others(account, contactHash).chain(others -> {
            if (typed == null) {
                return Uni.createFrom().item(others.isEmpty() ? new Outcome.Free(null) : new Outcome.Missing());
            }
            Optional<String> pin = Pin.chosen(typed);
            return pin.isEmpty()
                    ? Uni.createFrom().item(new Outcome.Invalid())
                    : choose(tx, account, others, contactHash, pin.get(), now);
        });
    }

    private Uni<Outcome> choose(
            Mutiny.StatelessSession tx,
            UUID account,
            List<PinCheck.Pinned> others,
            byte[] scope,
            String pin,
            Instant now) {
        return choice.choose(tx, scope, others, pin, now).map(chosen -> switch (chosen) {
            case PinChoice.Outcome.Free _ -> new Outcome.Free(secrets.pinHash(account, pin));
            case PinChoice.Outcome.Taken _ -> new Outcome.Taken();
            case PinChoice.Outcome.TooMany many -> new Outcome.TooMany(many.retryAfter());
        });
    }

    /** A contact in a reply. */
    ContactItem item(Contacts.Stored contact) {
        return contacts.item(contact);
    }
}
