package org.passerelle.assistance;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.PartnerMember;

/** Does what happens to organisations and members, as far as grants see it. */
@ApplicationScoped
class TestingWatches {

    private final Mutiny.SessionFactory sessions;
    private final WatchHelpers watch;
    private final InstantSource clock;

    TestingWatches(Mutiny.SessionFactory sessions, WatchHelpers watch, InstantSource clock) {
        this.sessions = sessions;
        this.watch = watch;
        this.clock = clock;
    }

    void suspend(PartnerMember member) {
        run(tx -> watch.suspended(tx, member.organisationId(), clock.instant()));
    }

    void reinstate(PartnerMember member) {
        run(tx -> watch.reinstated(tx, member.organisationId(), clock.instant()));
    }

    void leave(PartnerMember member) {
        run(tx -> watch.left(tx, member.memberId(), member.organisationId(), clock.instant()));
    }

    private void run(Function<Mutiny.StatelessSession, Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
