package org.passerelle.evidence;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.identity.HeldPiece;

/** Reads what counts of somebody's pieces, from a test's own thread. */
@ApplicationScoped
class TestingHeldPieces {

    private final Mutiny.SessionFactory sessions;
    private final HeldPieces pieces;

    TestingHeldPieces(Mutiny.SessionFactory sessions, HeldPieces pieces) {
        this.sessions = sessions;
        this.pieces = pieces;
    }

    List<HeldPiece> of(UUID application, LocalDate day) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> pieces.of(tx, application, day)));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
