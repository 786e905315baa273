package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Shows an officer what a move would do and say, and does nothing. */
@ApplicationScoped
class PreviewTransition {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ForeseeTransition foresee;

    PreviewTransition(Mutiny.SessionFactory sessions, InstantSource clock, ForeseeTransition foresee) {
        this.sessions = sessions;
        this.clock = clock;
        this.foresee = foresee;
    }

    Uni<Foresight> preview(Actor.Staff actor, TransitionWish wish) {
        return sessions.withStatelessTransaction(tx -> foresee.foresee(tx, actor, wish, Right.READ, clock.instant()));
    }
}
