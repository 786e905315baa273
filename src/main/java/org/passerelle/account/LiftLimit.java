package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Tries;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Opens the whole file to a limited session whose person shows who they are, and makes their phone a known one. */
@ApplicationScoped
class LiftLimit {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProofSecrets secrets;
    private final Proofs proofs;
    private final AccountNotices notices;

    LiftLimit(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ProofSecrets secrets,
            Proofs proofs,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.proofs = proofs;
        this.notices = notices;
    }

    /** What somebody shows. */
    sealed interface Offer {

        record Pin(String typed) implements Offer {}

        record RecoveryCode(String typed) implements Offer {}

        record Voucher(String typed) implements Offer {}

        private ProofSecrets.Guessed guessed() {
            return switch (this) {
                case Pin _ -> ProofSecrets.Guessed.PIN;
                case RecoveryCode _ -> ProofSecrets.Guessed.RECOVERY_CODE;
                case Voucher _ -> ProofSecrets.Guessed.VOUCHER;
            };
        }
    }

    /** What it came to. */
    sealed interface Outcome {

        record Lifted(ReadMe.Me me) implements Outcome {}

        record Wrong(Offer offer) implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    private record Call(Actor.Applicant actor, Offer offer, Instant now) {}

    Uni<Outcome> lift(Actor.Applicant actor, Offer offer) {
        Call call = new Call(actor, offer, clock.instant());
        byte[] scope = secrets.scope(offer.guessed(), actor.accountId());
        return sessions.withStatelessTransaction(tx -> new WrongGuesses(tx)
                        .locked(scope, call.now())
                        .map(wrong -> Tries.wait(wrong, call.now()))
                        .chain(wait -> wait.isPresent()
                                ? Uni.createFrom().item(new Outcome.TooMany(wait.get()))
                                : check(tx, scope, call)))
                .invoke(notices::kick);
    }

    private Uni<Outcome> check(Mutiny.StatelessSession tx, byte[] scope, Call call) {
        return new Accounts(tx).find(call.actor().accountId()).chain(account -> proofs.good(
                        tx, account, call.offer(), call.now())
                .chain(good -> good
                        ? lifted(tx, account, call)
                        : new WrongGuesses(tx).add(scope, call.now()).replaceWith(new Outcome.Wrong(call.offer()))));
    }

    private Uni<Outcome> lifted(Mutiny.StatelessSession tx, AccountRow account, Call call) {
        return new Sessions(tx)
                .lift(call.actor().sessionId())
                .chain(() -> new KnownDevices(tx).rememberOf(call.actor().sessionId(), call.now()))
                .chain(() -> new Accounts(tx).use(account.id, call.now()))
                .chain(() -> told(tx, call))
                .replaceWith(new Outcome.Lifted(ReadMe.Me.of(account, false)));
    }

    /** What the person alone knows needs no warning; that somebody else spoke for them every contact hears. */
    private Uni<Void> told(Mutiny.StatelessSession tx, Call call) {
        return call.offer() instanceof Offer.Voucher
                ? notices.tellAll(tx, call.actor().accountId(), Notice.NEW_SIGN_IN)
                : Uni.createFrom().voidItem();
    }
}
