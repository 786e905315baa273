package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: knows who is behind a contact. */
public interface TextSenders {

    /** Who may have texted. */
    sealed interface Sender {

        /** Nobody has confirmed the contact. */
        record Stranger() implements Sender {}

        /** One account has. */
        record Person(UUID accountId) implements Sender {}

        /** Several have; who they are is not told. */
        record Shared() implements Sender {}
    }

    /** Who has confirmed this contact. */
    Uni<Sender> behind(Mutiny.StatelessSession tx, Contact contact);

    /** Whose PIN it is among those who share the contact; empty for none of theirs, and after too many wrong ones. */
    Uni<Optional<UUID>> named(Mutiny.StatelessSession tx, Contact contact, String pin, Instant now);

    /** What it says of somebody that they hold a contact. */
    enum Hold {
        /** It is no contact of that account. */
        NONE,
        /** It is, but a session opened with a code alone would be limited. */
        HELD,
        /** It is enough to do what only the owner of the account may. */
        ENOUGH
    }

    /** What holding this contact says about that account. */
    Uni<Hold> hold(Mutiny.StatelessSession tx, Contact contact, UUID accountId, Instant now);

    /** Writes to the account in this language from now on. */
    Uni<Void> speak(Mutiny.StatelessSession tx, UUID accountId, String language);
}
