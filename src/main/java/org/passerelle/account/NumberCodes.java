package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.Guess;
import org.passerelle.account.proof.Tries;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.security.Actor;

/**
 * Codes that show, for an application, that somebody there reads texts at a number, under the limits of all codes and those
 * of what one actor may have sent to strangers. They open nothing.
 */
@ApplicationScoped
public class NumberCodes {

    private final Secrets secrets;
    private final ProofSecrets proofs;
    private final CodeDesk desk;
    private final CodeCheck check;

    NumberCodes(Secrets secrets, ProofSecrets proofs, CodeDesk desk, CodeCheck check) {
        this.secrets = secrets;
        this.proofs = proofs;
        this.desk = desk;
        this.check = check;
    }

    /** What became of a wish for a code. */
    public sealed interface Sending {

        record Sent() implements Sending {}

        record TooMany(Duration retryAfter) implements Sending {}
    }

    /** What a typed code comes to. */
    public sealed interface Typing {

        record Right() implements Typing {}

        record Wrong(int triesLeft) implements Typing {}

        record Expired() implements Typing {}
    }

    /** Who wants a code for which application, where to, and in which language. */
    public record Wish(Actor actor, UUID application, Contact.Phone to, String language, Instant now) {}

    /** Sends one, within its limits; the outbox is to be kicked when the transaction has ended. */
    public Uni<Sending> send(Mutiny.StatelessSession tx, Wish wish) {
        byte[] scope =
                proofs.scope(ProofSecrets.Guessed.NEW_CONTACT, wish.actor().id());
        return new WrongGuesses(tx)
                .locked(scope, wish.now())
                .map(sent -> Tries.wait(sent, wish.now()))
                .chain(wait -> issue(tx, wish, scope, wait));
    }

    private Uni<Sending> issue(Mutiny.StatelessSession tx, Wish wish, byte[] scope, Optional<Duration> wait) {
        if (wait.isPresent()) {
            return Uni.createFrom().item(new Sending.TooMany(wait.get()));
        }
        CodeUse use = CodeUse.presence(wish.application());
        return new WrongGuesses(tx)
                .add(scope, wish.now())
                .chain(() -> desk.issue(tx, wish.to(), use, wish.language(), wish.now()))
                .map(NumberCodes::sending);
    }

    private static Sending sending(CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Sent _, CodeOutcome.ContactInvalid _, CodeOutcome.LanguageUnknown _ -> new Sending.Sent();
            case CodeOutcome.TooMany many -> new Sending.TooMany(many.retryAfter());
        };
    }

    /** Checks one and uses it up where it is right; a wrong one costs a try of every live code of that number. */
    public Uni<Typing> check(
            Mutiny.StatelessSession tx, UUID application, Contact.Phone sentTo, String typed, Instant now) {
        return check.check(tx, secrets.contactHash(sentTo), CodeUse.presence(application), typed, now)
                .chain(guess -> switch (guess) {
                    case Guess.Right right -> check.use(tx, sentTo, right, now).replaceWith(new Typing.Right());
                    case Guess.Wrong wrong -> Uni.createFrom().item(new Typing.Wrong(wrong.triesLeft()));
                    case Guess.Expired _ -> Uni.createFrom().item(new Typing.Expired());
                });
    }
}
