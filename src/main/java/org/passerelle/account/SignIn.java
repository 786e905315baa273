package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.Guess;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactParser;

/** Opens a session for whoever types a code that was sent to their contact; the first time it opens the account. */
@ApplicationScoped
class SignIn {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Secrets secrets;
    private final CodeCheck codeCheck;
    private final SessionOpening opening;

    SignIn(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            Secrets secrets,
            CodeCheck codeCheck,
            SessionOpening opening) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.codeCheck = codeCheck;
        this.opening = opening;
    }

    Uni<SignInOutcome> with(String contact, String code) {
        return ContactParser.parse(contact).map(parsed -> with(parsed, code)).orElseGet(() -> Uni.createFrom()
                .item(new SignInOutcome.ContactInvalid()));
    }

    private Uni<SignInOutcome> with(Contact contact, String code) {
        byte[] hash = secrets.contactHash(contact);
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx ->
                codeCheck.check(tx, hash, code, now).chain(guess -> act(tx, new Attempt(contact, hash, now), guess)));
    }

    private record Attempt(Contact contact, byte[] hash, Instant now) {}

    private Uni<SignInOutcome> act(Mutiny.StatelessSession tx, Attempt attempt, Guess guess) {
        return switch (guess) {
            case Guess.Right right -> open(tx, attempt, right.language());
            case Guess.Wrong wrong -> Uni.createFrom().item(new SignInOutcome.CodeWrong(wrong.triesLeft()));
            case Guess.Expired _ -> Uni.createFrom().item(new SignInOutcome.CodeExpired());
        };
    }

    private Uni<SignInOutcome> open(Mutiny.StatelessSession tx, Attempt attempt, String language) {
        return opening.open(
                        tx, new AccountOpening.Confirmed(attempt.contact(), attempt.hash(), language, attempt.now()))
                .map(SignInOutcome.SignedIn::new);
    }
}
