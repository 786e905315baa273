package org.passerelle.notifications;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Runs work on a Vert.x context of its own: on one context all transactions at a time would be the same one. */
@ApplicationScoped
class OwnContext {

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts the work now; its end is heard on the context this was called on. */
    Uni<Void> run(Supplier<Uni<Void>> work) {
        return Uni.createFrom().emitter(emitter -> start(work, vertx.getOrCreateContext(), emitter));
    }

    /** Goes on after that time, on the context this was called on. */
    Uni<Void> pause(Duration time) {
        return time.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().emitter(emitter -> vertx.setTimer(time.toMillis() + 1, _ -> emitter.complete(null)));
    }

    private static void start(Supplier<Uni<Void>> work, Context caller, UniEmitter<? super Void> emitter) {
        Context own = VertxContext.createNewDuplicatedContext(caller);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(_ -> subscribe(work, caller, emitter));
    }

    private static void subscribe(Supplier<Uni<Void>> work, Context caller, UniEmitter<? super Void> emitter) {
        Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(_ -> end(caller, emitter), failure -> fail(caller, emitter, failure));
    }

    private static void end(Context caller, UniEmitter<? super Void> emitter) {
        caller.runOnContext(_ -> emitter.complete(null));
    }

    private static void fail(Context caller, UniEmitter<? super Void> emitter, Throwable failure) {
        caller.runOnContext(_ -> emitter.fail(failure));
    }
}
