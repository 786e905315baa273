package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** Moves cases as windows, calls and officers do, each move a transaction of its own. */
@ApplicationScoped
class TestingMoves {

    private static final UUID OFFICER = new UUID(0, 7);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;

    TestingMoves(Mutiny.SessionFactory sessions, InstantSource clock, Cases cases) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
    }

    /** From submitted to called. */
    void call(String application) {
        done(application, MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
        callAgain(application);
    }

    /** From waiting to called. */
    void callAgain(String application) {
        done(application, MoveKind.CALL, Who.SYSTEM, Reason.DRAWN);
    }

    void done(String application, MoveKind kind, Who who, Reason reason) {
        assertThat(move(application, kind, who, reason)).isInstanceOf(Moved.Done.class);
    }

    Moved move(String application, MoveKind kind, Who who, Reason reason) {
        MoveRequest request = MoveRequest.of(kind, new Mover(who, OFFICER), reason, clock.instant());
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(
                    tx -> cases.move(tx, UUID.fromString(application), request, null)));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
