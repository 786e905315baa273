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
    private final ContactParser contacts;
    private final CodeCheck codeCheck;
    private final SessionOpening opening;

    SignIn(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ContactParser contacts,
            CodeCheck codeCheck,
            SessionOpening opening) {
        this.sessions = sessions;
        this.clock = clock;
        this.contacts = contacts;
        this.codeCheck = codeCheck;
        this.opening = opening;
    }

    Uni<SignInOutcome> with(String contact, String code) {
        return contacts.parse(contact).map(parsed -> with(parsed, code)).orElseGet(() -> Uni.createFrom()
                .item(new SignInOutcome.ContactInvalid()));
    }

    private Uni<SignInOutcome> with(Contact contact, String code) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> codeCheck.check(tx, contact, code, now).chain(guess -> act(tx, contact, guess, now)));
    }

    private Uni<SignInOutcome> act(Mutiny.StatelessSession tx, Contact contact, Guess guess, Instant now) {
        return switch (guess) {
            case Guess.Right right ->
                opening.open(tx, new Confirmed(contact, right.language(), now)).map(SignInOutcome.SignedIn::new);
            case Guess.Wrong wrong -> Uni.createFrom().item(new SignInOutcome.CodeWrong(wrong.triesLeft()));
            case Guess.Expired _ -> Uni.createFrom().item(new SignInOutcome.CodeExpired());
        };
    }
}
