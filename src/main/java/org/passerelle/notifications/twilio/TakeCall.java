package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets a call of Twilio's have its effect once. That it came is recorded in the transaction of its effect: a call that
 * failed here has not come, and Twilio's next try of it is the first.
 */
@ApplicationScoped
class TakeCall {

    /** Twilio's own tries follow each other within minutes. */
    static final Duration REPEATS = Duration.ofHours(1);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Signatures signatures;

    TakeCall(Mutiny.SessionFactory sessions, InstantSource clock, Signatures signatures) {
        this.sessions = sessions;
        this.clock = clock;
        this.signatures = signatures;
    }

    /** The effect, unless it is forged or came before. */
    Uni<CallOutcome> take(SignedCall call, Function<Mutiny.StatelessSession, Uni<CallOutcome>> effect) {
        return signatures.hold(call)
                ? sessions.withStatelessTransaction(tx -> once(tx, signatures.hash(call), effect))
                : Uni.createFrom().item(CallOutcome.FORGED);
    }

    private Uni<CallOutcome> once(
            Mutiny.StatelessSession tx, byte[] hash, Function<Mutiny.StatelessSession, Uni<CallOutcome>> effect) {
        Instant now = clock.instant();
        return new SignedCalls(tx).count(hash, now, now.minus(REPEATS)).chain(seen -> switch (seen) {
            case FIRST -> effect.apply(tx);
            case LATELY -> Uni.createFrom().item(CallOutcome.REPEATED);
            case LONG_AGO -> Uni.createFrom().item(CallOutcome.REPLAYED);
        });
    }
}
