package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Tries;

/** Checks a PIN inside a transaction: one guess at a time for each scope, so that guessing in parallel gains nothing. */
@ApplicationScoped
class PinCheck {

    private final ProofSecrets secrets;

    PinCheck(ProofSecrets secrets) {
        this.secrets = secrets;
    }

    /** An account and the hash of its PIN, null where it has none. */
    record Pinned(UUID account, byte @Nullable [] hash) {}

    /** What a guess comes to. */
    sealed interface Outcome {

        record Right(UUID account) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    /** Whose of these accounts the PIN is; a wrong one counts in the scope. */
    Uni<Outcome> guess(Mutiny.StatelessSession tx, byte[] scope, List<Pinned> accounts, String pin, Instant now) {
        WrongGuesses tries = new WrongGuesses(tx);
        return tries.locked(scope, now)
                .map(wrong -> Tries.wait(wrong, now)
                        .<Outcome>map(Outcome.TooMany::new)
                        .orElseGet(() -> compared(accounts, pin)))
                .call(outcome -> outcome instanceof Outcome.Wrong
                        ? tries.add(scope, now)
                        : Uni.createFrom().voidItem());
    }

    /** Looks at every account, so that the time taken does not tell which one was near. */
    private Outcome compared(List<Pinned> accounts, String pin) {
        List<UUID> right = accounts.stream()
                .filter(account -> matches(account, pin))
                .map(Pinned::account)
                .toList();
        // Should two have the same, it opens neither.
        return right.size() == 1 ? new Outcome.Right(right.getFirst()) : new Outcome.Wrong();
    }

    /** Whether any of these accounts has this PIN. */
    boolean taken(List<Pinned> accounts, String pin) {
        return accounts.stream().filter(account -> matches(account, pin)).count() > 0;
    }

    private boolean matches(Pinned account, String pin) {
        byte[] typed = secrets.pinHash(account.account(), pin);
        return MessageDigest.isEqual(typed, account.hash() == null ? new byte[0] : account.hash());
    }
}
