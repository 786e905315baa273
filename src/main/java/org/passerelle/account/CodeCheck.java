package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.Guess;
import org.passerelle.account.onetime.SentCode;
import org.passerelle.account.onetime.SixDigits;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactHealth;

/** Checks a guess inside a transaction: one at a time for each contact, so that guessing in parallel gains nothing. */
@ApplicationScoped
class CodeCheck {

    private final Secrets secrets;
    private final ContactHealth health;

    CodeCheck(Secrets secrets, ContactHealth health) {
        this.secrets = secrets;
        this.health = health;
    }

    /** Holds the contact's lock from now on and charges a wrong guess; a right code stays unused until {@link #use}. */
    Uni<Guess> check(Mutiny.StatelessSession tx, byte[] contactHash, CodeUse use, String typed, Instant now) {
        Codes codes = new Codes(tx);
        String digits = SixDigits.read(typed).orElse("");
        return codes.lock(contactHash)
                .chain(() -> codes.known(contactHash, use))
                .map(known -> Guess.decide(compared(known, digits), now))
                .call(guess -> guess instanceof Guess.Wrong wrong
                        ? codes.charge(wrong.charged())
                        : Uni.createFrom().voidItem());
    }

    /** Uses up a code that was right. */
    Uni<Void> use(Mutiny.StatelessSession tx, Guess.Right right, Instant now) {
        return new Codes(tx).use(right.code(), now);
    }

    /** The same, of a code that was sent to that contact, which therefore works. */
    Uni<Void> use(Mutiny.StatelessSession tx, Contact sentTo, Guess.Right right, Instant now) {
        return use(tx, right, now).chain(() -> health.works(tx, sentTo));
    }

    /** Takes a try from a code that was right, for what came with it was wrong. */
    Uni<Void> charge(Mutiny.StatelessSession tx, Guess.Right right) {
        return new Codes(tx).charge(List.of(right.code()));
    }

    /** Looks at every code, so that the time taken does not tell which one was near. */
    private List<SentCode> compared(List<Codes.Known> known, String digits) {
        return known.stream().map(code -> compared(code, digits)).toList();
    }

    private SentCode compared(Codes.Known code, String digits) {
        boolean matches = MessageDigest.isEqual(code.codeHash(), secrets.codeHash(code.id(), digits));
        return new SentCode(
                code.id(), code.language(), code.createdAt(), code.triesLeft(), code.usedAt() != null, matches);
    }
}
