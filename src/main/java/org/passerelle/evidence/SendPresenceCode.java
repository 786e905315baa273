package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.NumberCodes;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.security.Actor;

/** Sends a code to a French number, be it the person's own or a borrowed one. */
@ApplicationScoped
class SendPresenceCode {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final FrenchNumbers numbers;
    private final Outbox outbox;

    SendPresenceCode(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PresenceDoor door,
            FrenchNumbers numbers,
            Outbox outbox) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.numbers = numbers;
        this.outbox = outbox;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Sent() implements Outcome {}

        record NotFrench() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}

        /** The case is over. */
        record Closed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    Uni<Outcome> send(Actor actor, UUID application, String contact, String language) {
        return numbers.parse(contact)
                .map(phone -> send(new NumberCodes.Wish(actor, application, phone, language, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFrench()));
    }

    private Uni<Outcome> send(NumberCodes.Wish wish) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, wish.actor(), wish.application(), Right.WRITE)
                        .chain(found -> found.map(view -> admitted(tx, view, wish))
                                .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFound()))))
                .invoke(outbox::kick);
    }

    private Uni<Outcome> admitted(Mutiny.StatelessSession tx, CaseView view, NumberCodes.Wish wish) {
        return PresenceDoor.open(view)
                ? numbers.send(tx, wish).map(SendPresenceCode::outcome)
                : Uni.createFrom().item(new Outcome.Closed());
    }

    private static Outcome outcome(NumberCodes.Sending sending) {
        return switch (sending) {
            case NumberCodes.Sending.Sent _ -> new Outcome.Sent();
            case NumberCodes.Sending.TooMany(Duration wait) -> new Outcome.TooMany(wait);
        };
    }
}
