package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.CheckWord;

/**
 * Tells the receiver of a message whether it is ours. What cannot be a contact or a word takes the same way and gets the
 * same answer as a word that does not fit.
 */
@ApplicationScoped
class CheckAuthenticity {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ContactParser parser;
    private final MessageSecrets secrets;

    CheckAuthenticity(
            Mutiny.SessionFactory sessions, InstantSource clock, ContactParser parser, MessageSecrets secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.parser = parser;
        this.secrets = secrets;
    }

    /** What is asked, and from which address. */
    record Question(String contact, String word, String address) {}

    sealed interface Outcome {

        /** When it was sent; null where it is not ours. */
        record Answer(@Nullable Instant sentAt) implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    Uni<Outcome> check(Question question) {
        Instant now = clock.instant();
        Optional<Contact> contact = parser.parse(question.contact());
        byte[] word = contact.flatMap(
                        known -> CheckWord.typed(question.word()).map(typed -> secrets.hashOf(known, typed)))
                .orElseGet(() -> secrets.hashOfNothing(question.word()));
        byte[] asked = secrets.hashOfAsked(contact.map(Contact::known).orElse(question.contact()));
        byte[] from = secrets.hashOfAddress(question.address());
        return sessions.withStatelessTransaction(tx -> new AuthenticityChecks(tx)
                .admit(from, AuthenticityChecks.ADDRESS, now)
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().item(wait)
                        : new AuthenticityChecks(tx).admit(asked, AuthenticityChecks.CONTACT, now))
                .chain(wait -> answer(tx, word, wait)));
    }

    private static Uni<Outcome> answer(Mutiny.StatelessSession tx, byte[] word, Optional<Duration> wait) {
        return wait.isPresent()
                ? Uni.createFrom().item(new Outcome.TooMany(wait.get()))
                : new AuthenticityChecks(tx).sentWith(word).map(Outcome.Answer::new);
    }
}
