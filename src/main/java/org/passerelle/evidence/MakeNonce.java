package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Gives a nonce with which one location can be sent, for 15 minutes, from this session. */
@ApplicationScoped
class MakeNonce {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PresenceDoor door;
    private final LocationSecrets secrets;

    MakeNonce(Mutiny.SessionFactory sessions, InstantSource clock, PresenceDoor door, LocationSecrets secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.secrets = secrets;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** A nonce as it is shown. */
        record Made(String nonce, Instant expiresAt) implements Outcome {}

        /** The case is over. */
        record Closed() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    Uni<Outcome> make(Actor actor, UUID application) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.map(view -> admitted(tx, actor, view))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.NotFound()))));
    }

    private Uni<Outcome> admitted(Mutiny.StatelessSession tx, Actor actor, CaseView view) {
        return PresenceDoor.open(view)
                ? made(tx, actor, view.id())
                : Uni.createFrom().item(new Outcome.Closed());
    }

    private Uni<Outcome> made(Mutiny.StatelessSession tx, Actor actor, UUID application) {
        Instant now = clock.instant();
        Outcome.Made made = new Outcome.Made(secrets.newNonce(), now.plus(LIFETIME));
        return new LocationNonces(tx)
                .add(secrets.nonceHash(made.nonce()), application, actor, now, made.expiresAt())
                .replaceWith(made);
    }
}
