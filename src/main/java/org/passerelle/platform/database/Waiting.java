package org.passerelle.platform.database;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a virtual thread wait for what runs on an event loop. For work that has to follow a stream which blocks, such as the
 * body of an upload; everything else is a chain.
 */
@ApplicationScoped
public class Waiting {

    /** Runs it on the event loop of the request at hand and gives its result, or throws its failure. */
    public <T extends @Nullable Object> T until(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
