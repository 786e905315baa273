package org.passerelle.evidence;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.privacy.Erasures;

/** Does what no route does yet, each in a transaction of its own: calls cases, gives calls back, erases files. */
@ApplicationScoped
class TestingWork {

    private static final UUID SOMEBODY = new UUID(0, 7);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;
    private final Erasures erasures;

    TestingWork(Mutiny.SessionFactory sessions, InstantSource clock, Cases cases, Erasures erasures) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
        this.erasures = erasures;
    }

    <T> T run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets a submitted case into the queue and calls it. */
    void calls(UUID application) {
        moves(application, MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
        callsAgain(application);
    }

    void callsAgain(UUID application) {
        moves(application, MoveKind.CALL, Who.SYSTEM, Reason.DRAWN);
    }

    void givesTheCallBack(UUID application) {
        moves(application, MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED);
    }

    void erases(UUID application) {
        run(tx -> erasures.erase(tx, application, "withdrawn", clock.instant()));
    }

    private void moves(UUID application, MoveKind kind, Who who, Reason reason) {
        MoveRequest request = MoveRequest.of(kind, new Mover(who, SOMEBODY), reason, clock.instant());
        Moved moved = run(tx -> cases.move(tx, application, request, null));
        if (!(moved instanceof Moved.Done)) {
            throw new AssertionError(moved.toString());
        }
    }
}
