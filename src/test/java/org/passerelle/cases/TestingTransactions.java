package org.passerelle.cases;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs one transaction from a test's own thread and waits for it. */
@ApplicationScoped
class TestingTransactions {

    private final Mutiny.SessionFactory sessions;

    TestingTransactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
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
}
