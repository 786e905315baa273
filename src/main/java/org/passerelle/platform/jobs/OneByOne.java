package org.passerelle.platform.jobs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** Works through a batch one by one: one that fails keeps no other back, is logged, and comes again in the next run. */
public final class OneByOne {

    private OneByOne() {}

    /** Does the work for each of those ids; {@code what} names it in the log. */
    public static Uni<Void> each(List<UUID> ids, Logger log, String what, Function<UUID, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> alone(log, what, Uni.createFrom().deferred(() -> work.apply(id))))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> alone(Logger log, String what, Uni<?> work) {
        return work.onFailure()
                .invoke(failure -> log.errorf("%s failed: %s", what, FailureTrace.summary(failure)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
