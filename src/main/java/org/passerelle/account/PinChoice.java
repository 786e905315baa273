package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Tries;

/**
 * Whether a PIN is still free among the people who share a contact. To learn that it is taken is to have guessed it, so
 * it counts as a guess.
 */
@ApplicationScoped
class PinChoice {

    private final PinCheck pins;

    PinChoice(PinCheck pins) {
        this.pins = pins;
    }

    /** What choosing comes to. */
    sealed interface Outcome {

        record Free() implements Outcome {}

        record Taken() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    Uni<Outcome> choose(
            Mutiny.StatelessSession tx, byte[] scope, List<PinCheck.Pinned> others, String pin, Instant now) {
        WrongGuesses tries = new WrongGuesses(tx);
        return tries.locked(scope, now)
                .map(wrong -> Tries.wait(wrong, now)
                        .<Outcome>map(Outcome.TooMany::new)
                        .orElseGet(() -> among(others, pin)))
                .call(outcome -> outcome instanceof Outcome.Taken
                        ? tries.add(scope, now)
                        : Uni.createFrom().voidItem());
    }

    private Outcome among(List<PinCheck.Pinned> others, String pin) {
        return pins.taken(others, pin) ? new Outcome.Taken() : new Outcome.Free();
    }
}
