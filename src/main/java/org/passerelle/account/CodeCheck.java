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

/** Checks a guess inside a transaction: one at a time for each contact, so that guessing in parallel gains nothing. */
@ApplicationScoped
class CodeCheck {

    private final Secrets secrets;

    CodeCheck(Secrets secrets) {
        this.secrets = secrets;
    }

    Uni<Guess> check(Mutiny.StatelessSession tx, Contact contact, String typed, Instant now) {
        Codes codes = new Codes(tx);
        String digits = SixDigits.read(typed).orElse("");
        byte[] hash = secrets.contactHash(contact);
        return codes.lock(hash)
                .chain(() -> codes.known(hash))
                .map(known -> Guess.decide(compared(known, digits), now))
                .call(guess -> record(codes, guess, now));
    }

    private static Uni<Void> record(Codes codes, Guess guess, Instant now) {
        return switch (guess) {
            case Guess.Right right -> codes.use(right.code(), now);
            case Guess.Wrong wrong -> codes.charge(wrong.charged());
            case Guess.Expired _ -> Uni.createFrom().voidItem();
        };
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
