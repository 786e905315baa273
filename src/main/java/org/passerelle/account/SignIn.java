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
    private final Doors doors;

    SignIn(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ContactParser contacts,
            CodeCheck codeCheck,
            Doors doors) {
        this.sessions = sessions;
        this.clock = clock;
        this.contacts = contacts;
        this.codeCheck = codeCheck;
        this.doors = doors;
    }

    Uni<SignInOutcome> with(TypedCode typed) {
        if (typed.opensAnother() && doors.pinChosen(typed.pin()).isEmpty()) {
            return Uni.createFrom().item(new SignInOutcome.PinInvalid());
        }
        return contacts.parse(typed.contact())
                .map(contact -> with(typed, contact))
                .orElseGet(() -> Uni.createFrom().item(new SignInOutcome.ContactInvalid()));
    }

    private Uni<SignInOutcome> with(TypedCode typed, Contact contact) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> codeCheck
                .check(tx, doors.hash(contact), CodeUse.SIGN_IN, typed.code(), now)
                .chain(guess -> act(tx, new Caller(typed, contact, now), guess)));
    }

    private record Caller(TypedCode typed, Contact contact, Instant now) {

        Doors.Visitor visitor(String language) {
            return new Doors.Visitor(new Confirmed(contact, language, now), typed.pin(), typed.deviceToken());
        }
    }

    private Uni<SignInOutcome> act(Mutiny.StatelessSession tx, Caller caller, Guess guess) {
        return switch (guess) {
            case Guess.Right right -> enter(tx, caller, right);
            case Guess.Wrong wrong -> Uni.createFrom().item(new SignInOutcome.CodeWrong(wrong.triesLeft()));
            case Guess.Expired _ -> Uni.createFrom().item(new SignInOutcome.CodeExpired());
        };
    }

    private Uni<SignInOutcome> enter(Mutiny.StatelessSession tx, Caller caller, Guess.Right right) {
        Doors.Visitor visitor = caller.visitor(right.language());
        return caller.typed().opensAnother()
                ? doors.another(tx, visitor).call(outcome -> spend(tx, caller, right, outcome))
                : codeCheck.use(tx, caller.contact(), right, caller.now()).chain(() -> doors.enter(tx, visitor));
    }

    /** A PIN that is taken leaves the code, so that another PIN can be chosen, but costs a try. */
    private Uni<Void> spend(Mutiny.StatelessSession tx, Caller caller, Guess.Right right, SignInOutcome outcome) {
        return outcome instanceof SignInOutcome.SignedIn
                ? codeCheck.use(tx, caller.contact(), right, caller.now())
                : codeCheck.charge(tx, right);
    }
}
